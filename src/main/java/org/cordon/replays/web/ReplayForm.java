package org.cordon.replays.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.cordon.imports.reading.FileRefused;
import org.cordon.imports.web.UploadParts;
import org.cordon.platform.errors.Refused;
import org.cordon.replays.LineListReader;
import org.cordon.replays.ListFile;
import org.cordon.replays.ListRefused;
import org.cordon.replays.Replays;

/** Collects the parts of one request: the two files in memory, the small fields beside them. */
final class ReplayForm {

    private static final String CASES = "cases";
    private static final String LINKS = "links";
    private static final Set<String> FIELDS =
            new TreeSet<>(Set.of("casesMapping", "linksMapping", "edition", "detail"));

    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();

    void read(FileItemStream part) throws IOException {
        String name = String.valueOf(part.getFieldName());
        if (name.equals(CASES) || name.equals(LINKS)) {
            files.put(name, bytes(name, part));
        } else if (FIELDS.contains(name)) {
            fields.put(name, UploadParts.text(part));
        } else {
            throw new Refused(
                    "replay.unknownPart",
                    "The part " + name + " is not known; there are cases, links and " + FIELDS,
                    name,
                    FIELDS);
        }
    }

    ListFile cases() {
        refuseNothing();
        return new ListFile(CASES, files.get(CASES), fields.get("casesMapping"));
    }

    ListFile links() {
        return new ListFile(LINKS, files.get(LINKS), fields.get("linksMapping"));
    }

    String edition() {
        String edition = fields.getOrDefault("edition", "").strip();
        return edition.isEmpty() ? Replays.ALL_EDITIONS : edition;
    }

    boolean detail() {
        String word = fields.getOrDefault("detail", "").strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                        Map.of("true", true, "false", false, "", false).get(word))
                .orElseThrow(() -> new Refused("replay.detail", "detail is true or false"));
    }

    private void refuseNothing() {
        if (files.isEmpty()) {
            throw new Refused("replay.noFile", "Send a part \"cases\", a part \"links\", or both");
        }
    }

    private static byte[] bytes(String name, FileItemStream part) throws IOException {
        try (InputStream content = part.openStream()) {
            byte[] bytes = content.readNBytes(LineListReader.LARGEST + 1);
            if (bytes.length > LineListReader.LARGEST) {
                throw ListRefused.of(
                        name,
                        FileRefused.whole(
                                "import.file.tooLarge",
                                "The file is larger than " + LineListReader.LARGEST + " bytes; split it",
                                LineListReader.LARGEST));
            }
            return bytes;
        }
    }
}
