package org.cordon.imports.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a file that a test holds in its hand. */
final class ReadText {

    private static final long LARGEST = 50_000_000;

    private ReadText() {}

    static FileFacts inspect(byte[] bytes, int piece) {
        FileInspection inspection = new FileInspection(LARGEST);
        for (int from = 0; from < bytes.length; from += piece) {
            byte[] part = java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece));
            inspection.feed(part, part.length);
        }
        return inspection.finish();
    }

    static ReadableFile file(byte[] bytes, String mapping, Fields fields) {
        return ReadableFile.of(
                () -> new ByteArrayInputStream(bytes), inspect(bytes, 4096), MappingDocument.read(mapping), fields);
    }

    static List<MappedRow> rows(String text, String mapping, Fields fields) {
        return rows(text.getBytes(StandardCharsets.UTF_8), mapping, fields);
    }

    static List<MappedRow> rows(byte[] bytes, String mapping, Fields fields) {
        List<MappedRow> rows = new ArrayList<>();
        try (MappedFile file = file(bytes, mapping, fields).open()) {
            for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
                rows.add(file.columns().map(row.get()));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }
}
