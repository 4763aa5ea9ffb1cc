package org.cordon.persons;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings typed text into the one form in which it is stored and compared. */
final class Normalized {

    /** What is not written: controls, invisible and direction marks, halves of characters; joiners are letters. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cs}\\p{Co}\\p{Cn}\\u200B\\u2060\\uFEFF\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}\\p{Zl}\\p{Zp}\\p{Cc}]+");
    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    private static final Pattern DOTS = Pattern.compile("[·•‧・･∙⋅．.]");

    private Normalized() {}

    /** Letters, digits and Chinese characters without a blank: one line, visible and composed as they are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c > ' ' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF);
            if (!plain) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 0x4E00 || text.charAt(i) > 0x9FFF) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** One line of text without invisible characters; nothing if nothing is left. */
    static @Nullable String text(@Nullable String typed) {
        if (typed == null || isPlain(typed)) {
            return typed;
        }
        String visible = INVISIBLE.matcher(typed).replaceAll("");
        String line = BLANKS.matcher(visible).replaceAll(" ").strip();
        return line.isEmpty() ? null : Normalizer.normalize(line, Form.NFC);
    }

    /** A name as text, without the blanks that line up names of two characters: 王 伟 is 王伟. */
    static @Nullable String name(@Nullable String typed) {
        String text = text(typed);
        return text == null || text.indexOf(' ') < 0
                ? text
                : BETWEEN_HAN.matcher(text).replaceAll("");
    }

    /** What two spellings of one name have in common: case, blanks and the kind of the middle dot do not count. */
    static String nameKey(String name) {
        if (isHan(name)) {
            return name;
        }
        String folded = Normalizer.normalize(name, Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(DOTS.matcher(folded).replaceAll("·")).replaceAll("");
    }

    /** The code of a document: ASCII digits and capital letters without blanks, hyphens or a spreadsheet's apostrophe. */
    static String code(String typed) {
        if (isCode(typed)) {
            return typed;
        }
        String folded = Normalizer.normalize(INVISIBLE.matcher(typed).replaceAll(""), Form.NFKC);
        String joined = BLANKS.matcher(folded).replaceAll("").replaceAll("[-‐‑–—'’]", "");
        return joined.toUpperCase(Locale.ROOT);
    }
}
