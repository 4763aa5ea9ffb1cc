package org.cordon.imports.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Formats that people upload by mistake under the name of a CSV file, known by their first bytes. */
enum FileSignature {
    /** A ZIP archive; workbooks of today are one. */
    ZIP("XLSX/ZIP", "PK\u0003\u0004"),
    /** A workbook of 1997 to 2003. */
    OLE("XLS", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
    /** A page description. */
    PDF("PDF", "%PDF-"),
    /** A picture. */
    PNG("PNG", "\u0089PNG\r\n"),
    /** A photograph. */
    JPEG("JPEG", "\u00FF\u00D8\u00FF"),
    /** A picture. */
    GIF("GIF", "GIF8"),
    /** A packed file. */
    GZIP("GZIP", "\u001F\u008B"),
    /** A packed file. */
    RAR("RAR", "Rar!\u001A"),
    /** A packed file. */
    SEVEN_ZIP("7Z", "7z\u00BC\u00AF'\u001C");

    private final String label;
    private final String bytes;

    FileSignature(String label, String bytes) {
        this.label = label;
        this.bytes = bytes;
    }

    static Optional<FileSignature> of(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(signature -> text.startsWith(signature.bytes))
                .findFirst();
    }

    String label() {
        return label;
    }
}
