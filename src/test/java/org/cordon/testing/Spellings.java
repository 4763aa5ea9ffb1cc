package org.cordon.testing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A word as it may lie in a file or a column: in several encodings, in base64 at any offset, and in hexadecimal. */
public final class Spellings {

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final Set<String> spellings = new TreeSet<>();

    public Spellings(String word) {
        for (Charset charset : CHARSETS) {
            byte[] bytes = word.getBytes(charset);
            spellings.add(latin(bytes));
            spellings.add(HexFormat.of().formatHex(bytes));
            for (int offset = 0; offset < 3; offset++) {
                spellings.add(base64(bytes, offset).toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Whether the word lies in these bytes, whatever its case. */
    public boolean isIn(byte[] bytes) {
        String text = latin(bytes).toLowerCase(Locale.ROOT);
        return spellings.stream().anyMatch(text::contains);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /** What of the word's own letters is the same in base64 wherever it begins. */
    private static String base64(byte[] word, int offset) {
        byte[] shifted = new byte[offset + word.length];
        System.arraycopy(word, 0, shifted, offset, word.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int whole = shifted.length * 8 / 6;
        return text.substring(offset == 0 ? 0 : offset + 1, whole);
    }
}
