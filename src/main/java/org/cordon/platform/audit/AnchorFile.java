package org.cordon.platform.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** The file outside the database to which anchors are added, a line each: {@code stream seq hash at}, with {@code trimmed mark}
 * where the rows up to it were dropped. */
final class AnchorFile {

    /** Of a row that was an end and is dropped, the latter counts. */
    private static final Comparator<Anchor> FURTHEST =
            Comparator.comparingLong(Anchor::seq).thenComparing(Anchor::isTrimming);

    private static final String CUT_OFF = " cut off";

    private final Path path;

    AnchorFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Returns when the lines are on the disk; a line that a crash cut off is marked as such before them. */
    void append(List<Anchor> anchors) throws IOException {
        StringBuilder lines = new StringBuilder(endsWithinALine() ? CUT_OFF + "\n" : "");
        anchors.forEach(anchor -> lines.append(anchor.line()).append('\n'));
        Files.createDirectories(path.toAbsolutePath().getParent());
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
    }

    private boolean endsWithinALine() throws IOException {
        if (!exists() || Files.size(path) == 0) {
            return false;
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            file.read(last, file.size() - 1);
            return last.get(0) != '\n';
        }
    }

    /**
     * All of them, in the order in which they were written; lines that a crash cut off are left out.
     *
     * @throws IOException if the file cannot be read, or a line of it is no anchor
     */
    List<Anchor> read() throws IOException {
        String text = Files.readString(path, StandardCharsets.US_ASCII);
        List<Anchor> anchors = new ArrayList<>();
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        int number = 0;
        for (String line : whole.lines().toList()) {
            number++;
            if (!line.endsWith(CUT_OFF)) {
                anchors.add(parse(line, number));
            }
        }
        return anchors;
    }

    private Anchor parse(String line, int number) throws IOException {
        return Anchor.parse(line)
                .orElseThrow(() -> new IOException("Line " + number + " of " + path + " is no anchor"));
    }

    /**
     * The furthest of each stream, which need not be the last line: of two nodes, the later one may write the earlier end.
     * Empty where there is no file yet.
     *
     * @throws IOException also if two lines name one row differently
     */
    Map<String, Anchor> furthest() throws IOException {
        Map<String, Anchor> furthest = new HashMap<>();
        Map<String, String> hashes = new HashMap<>();
        for (Anchor anchor : exists() ? read() : List.<Anchor>of()) {
            String known = hashes.putIfAbsent(anchor.stream() + " " + anchor.seq(), anchor.hash());
            if (known != null && !known.equals(anchor.hash())) {
                throw new IOException(
                        "It contradicts itself about row %d of %s".formatted(anchor.seq(), anchor.stream()));
            }
            furthest.merge(anchor.stream(), anchor, BinaryOperator.maxBy(FURTHEST));
        }
        return furthest;
    }
}
