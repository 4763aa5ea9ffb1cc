package org.cordon.imports.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The first bytes by which a file says how it is encoded. */
public enum ByteOrderMark {
    /** EF BB BF, as Excel writes "CSV UTF-8". */
    UTF_8("UTF-8", "\u00EF\u00BB\u00BF"),
    /** FF FE, as Excel writes "Unicode text". */
    UTF_16LE("UTF-16LE", "\u00FF\u00FE"),
    /** FE FF. */
    UTF_16BE("UTF-16BE", "\u00FE\u00FF"),
    /** The file does not say. */
    NONE(null, "");

    private final @Nullable String charset;
    private final String bytes;

    ByteOrderMark(@Nullable String charset, String bytes) {
        this.charset = charset;
        this.bytes = bytes;
    }

    static ByteOrderMark of(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(mark -> text.startsWith(mark.bytes))
                .findFirst()
                .orElse(NONE);
    }

    boolean isWide() {
        return this == UTF_16LE || this == UTF_16BE;
    }

    @Nullable
    String charset() {
        return charset;
    }
}
