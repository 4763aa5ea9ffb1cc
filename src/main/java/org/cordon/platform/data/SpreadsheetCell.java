package org.cordon.platform.data;

import java.util.regex.Pattern;

/** Text in a cell of a file that somebody will open in a spreadsheet. */
public final class SpreadsheetCell {

    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r＝＋－＠]");

    private SpreadsheetCell() {}

    /** The same text, with an apostrophe in front where a spreadsheet would otherwise calculate. */
    public static String neutralised(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
