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

    /** One line of text without invisible characters; nothing if nothing is left. */
    static @Nullable String text(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String visible = INVISIBLE.matcher(typed).replaceAll("");
        String line = BLANKS.matcher(visible).replaceAll(" ").strip();
        return line.isEmpty() ? null : Normalizer.normalize(line, Form.NFC);
    }

    /** A name as text, without the blanks that line up names of two characters: 王 伟 is 王伟. */
    static @Nullable String name(@Nullable String typed) {
        String text = text(typed);
        return text == null ? null : BETWEEN_HAN.matcher(text).replaceAll("");
    }

    /** What two spellings of one name have in common: case, blanks and the kind of the middle dot do not count. */
    static String nameKey(String name) {
        String folded = Normalizer.normalize(name, Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(DOTS.matcher(folded).replaceAll("·")).replaceAll("");
    }

    /** The code of a document: ASCII digits and capital letters without blanks, hyphens or a spreadsheet's apostrophe. */
    static String code(String typed) {
        String folded = Normalizer.normalize(INVISIBLE.matcher(typed).replaceAll(""), Form.NFKC);
        String joined = BLANKS.matcher(folded).replaceAll("").replaceAll("[-‐‑–—'’]", "");
        return joined.toUpperCase(Locale.ROOT);
    }
}
