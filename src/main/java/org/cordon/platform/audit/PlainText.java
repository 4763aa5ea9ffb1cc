package org.cordon.platform.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as it may stand in the log: one line, printable, no longer than its column. */
final class PlainText {

    private static final String REPLACED = "?";
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\u2028\\u2029]");

    private PlainText() {}

    /** Puts a question mark for each control, format, line or unpaired character, and cuts what is too long. */
    static String of(@Nullable String text, int longest) {
        if (text == null) {
            return "";
        }
        String plain = UNPRINTABLE.matcher(text).replaceAll(REPLACED);
        return plain.codePointCount(0, plain.length()) <= longest
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, longest));
    }
}
