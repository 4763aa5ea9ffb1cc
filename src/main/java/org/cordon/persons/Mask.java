package org.cordon.persons;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Hides most of an identity field. */
final class Mask {

    private static final Pattern PART = Pattern.compile("([\\p{L}\\p{N}])([\\p{L}\\p{M}\\p{N}]*)");

    private Mask() {}

    /**
     * Keeps the first letter of each part: 王小明 is 王**, Anna Smith is A*** S****. Where every part is a single letter,
     * only the first is kept: J R is J *; a name of one letter is hidden.
     */
    static String name(String name) {
        boolean single = name.codePointCount(0, name.length()) == 1;
        String masked = PART.matcher(name).replaceAll(Mask::part);
        if (single) {
            return "*";
        }
        return masked.contains("*") ? masked : onlyFirst(name);
    }

    private static String onlyFirst(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + PART.matcher(name.substring(first)).replaceAll("*");
    }

    private static String part(MatchResult part) {
        String rest = part.group(2);
        return part.group(1) + "*".repeat(rest.codePointCount(0, rest.length()));
    }

    /** Keeps four characters at both ends of a long number and two of a short one: 3702**********123X, E1*****78. */
    static String document(String number) {
        return keep(number, number.length() >= 15 ? 4 : 2, number.length() >= 15 ? 4 : 2);
    }

    /** Keeps what tells the network or town, and the last four digits: 138****1234, 0532****2345. */
    static String phone(String national) {
        return keep(national, national.startsWith("0") || national.startsWith("+") ? 4 : 3, 4);
    }

    private static String keep(String text, int first, int last) {
        int hidden = text.length() - first - last;
        return hidden < 2
                ? "*".repeat(text.length())
                : text.substring(0, first) + "*".repeat(hidden) + text.substring(text.length() - last);
    }
}
