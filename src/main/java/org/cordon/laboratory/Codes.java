package org.cordon.laboratory;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;

/** Brings names and numbers of laboratories into the one form in which they are stored and compared. */
final class Codes {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_NUMBER = 60;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

    private Codes() {}

    /** A name as one line; nothing if nothing is left. */
    static @Nullable String name(String field, @Nullable String typed, int longest) {
        String line = typed == null
                ? ""
                : BLANKS.matcher(Normalizer.normalize(typed, Form.NFKC)).replaceAll(" ");
        return limited(field, line.strip(), longest);
    }

    /** A number in capital letters without blanks, as a barcode holds it; nothing if nothing is left. */
    static @Nullable String number(String field, @Nullable String typed) {
        String joined = typed == null
                ? ""
                : BLANKS.matcher(Normalizer.normalize(typed, Form.NFKC)).replaceAll("");
        return limited(field, joined.toUpperCase(Locale.ROOT), LONGEST_NUMBER);
    }

    static String required(String field, @Nullable String code) {
        if (code == null) {
            throw new Refused("result.missing", "A result needs the field " + field, field);
        }
        return code;
    }

    private static @Nullable String limited(String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Refused("result.too.long", field + " is longer than " + longest + " characters", field, longest);
        }
        return text.isEmpty() ? null : text;
    }
}
