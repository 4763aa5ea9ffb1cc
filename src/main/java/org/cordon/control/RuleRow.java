package org.cordon.control;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One row of a deployed rule table that took part in a decision.
 *
 * @param table the decision's id, such as {@code ControlMeasure}
 * @param version the deployed version of the table
 * @param row the row's id in the model
 * @param source the row's annotation: which rule it is and where it is published, in English and, after
 *     {@code 中文：}, in Chinese
 */
public record RuleRow(String table, int version, String row, String source) {

    private static final String CHINESE = "中文：";

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s,;，；]+");

    /** The annotation in the reader's language, with every address; the whole of it where it has one language only. */
    public String sourceIn(Locale language) {
        int chinese = source.indexOf(CHINESE);
        if (chinese < 0) {
            return source;
        }
        String english = source.substring(0, chinese).strip();
        return Locale.CHINESE.getLanguage().equals(language.getLanguage())
                ? source.substring(chinese + CHINESE.length()).strip() + addresses(english)
                : english;
    }

    private static String addresses(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(address -> " " + address.group())
                .distinct()
                .collect(Collectors.joining());
    }

    /** How a decision that is kept names the row. */
    public String reference() {
        return table + ":" + version + ":" + row;
    }
}
