package org.cordon.imports.reading;

import java.util.regex.Pattern;
import org.cordon.platform.data.SpreadsheetCell;

/** How the text of one cell is taken in, and how it is handed out so that no spreadsheet runs it as a formula. */
public final class Cells {

    private static final String FORMULA_START = "=+\\-@\\t\\r＝＋－＠";
    private static final Pattern NEUTRALISED = Pattern.compile("^'+[" + FORMULA_START + "]");
    private static final String INVISIBLE = "[\\s\\p{Z}\\p{Cc}\\uFEFF\\u200B-\\u200F\\u2060]";
    private static final Pattern EDGES =
            Pattern.compile("^" + INVISIBLE + "+|(?<!" + INVISIBLE + ")" + INVISIBLE + "++$");

    private Cells() {}

    /** Without blanks of any kind at either end, and without the apostrophe that {@link #neutralised} put in front. */
    public static String clean(String cell) {
        String trimmed = isPlain(cell) ? cell : EDGES.matcher(cell).replaceAll("");
        return trimmed.startsWith("'") && NEUTRALISED.matcher(trimmed).lookingAt() ? trimmed.substring(1) : trimmed;
    }

    /** The same text, with an apostrophe in front where a spreadsheet would otherwise calculate; read back unchanged. */
    public static String neutralised(String cell) {
        return SpreadsheetCell.neutralised(cell);
    }

    private static boolean isPlain(String cell) {
        return cell.isEmpty() || (isGraphic(cell.charAt(0)) && isGraphic(cell.charAt(cell.length() - 1)));
    }

    private static boolean isGraphic(char c) {
        return (c > ' ' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF);
    }
}
