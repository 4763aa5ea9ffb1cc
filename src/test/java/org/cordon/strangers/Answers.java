package org.cordon.strangers;

import java.util.regex.Pattern;
import org.cordon.testing.Caller.Answer;

/** What two answers must have in common that tell nothing apart. */
final class Answers {

    /** A number of a row of ours can stand anywhere in an answer by chance. */
    private static final Pattern SHORT = Pattern.compile("\\d+");

    private static final String TOKEN = "name=\"_csrf\" value=\"[^\"]*\"";

    private Answers() {}

    /** All that an answer tells: without the token of its forms, whose random letters can spell any short word. */
    static String told(Answer answer) {
        return answer.all().replaceAll(TOKEN, "");
    }

    /** The answer without the id that was asked for and without what is new in every answer. */
    static String same(Answer answer, String id) {
        String body = SHORT.matcher(id).matches() ? "" : answer.body().replace(id, "(id)");
        return answer.status() + steady(body);
    }

    private static String steady(String body) {
        return rows(body)
                .replaceAll("\"timestamp\":\"[^\"]*\"", "")
                .replaceAll("\"reference\":\"[^\"]*\"", "")
                .replaceAll("reference [0-9a-f-]{36}", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "(uuid)")
                .replaceAll(TOKEN, "");
    }

    /** Of a sheet, which is packed, the rows: what follows begins with the moment at which it was made. */
    private static String rows(String body) {
        int made = body.startsWith("PK") ? body.indexOf("docProps/core.xml") : -1;
        return made < 0 ? body : body.substring(0, made);
    }

    /** The answer to a question that names nobody. */
    static String steady(Answer answer) {
        return same(answer, "(nobody)");
    }
}
