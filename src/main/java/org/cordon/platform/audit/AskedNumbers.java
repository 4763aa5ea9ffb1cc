package org.cordon.platform.audit;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes down what somebody asked for in a way that never holds an identity: numbers that we give ourselves as they are,
 * anything else as a pseudonym.
 */
@Component
class AskedNumbers {

    private static final Pattern OUR_OWN =
            Pattern.compile("[A-Z]{2,3}-\\d{1,9}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern RECORD_ID = Pattern.compile("\\d{1,7}"); // travel permits have eight digits
    private static final String RECORD = "id";
    private static final Pattern WORD = Pattern.compile("[a-z][a-z._-]{0,39}|v\\d|[A-Z][A-Za-z]{2,39}|");

    private final AuditKey key;

    AskedNumbers(AuditKey key) {
        this.key = key;
    }

    /** The number itself if it is one of ours, otherwise {@code #} and its pseudonym. */
    String written(String typed) {
        return OUR_OWN.matcher(typed).matches() ? typed : hidden(typed);
    }

    /** The value of a path's variable: plain digits are one of our numbers only where the path expects the id of a record. */
    String written(String variable, String typed) {
        return variable.equals(RECORD) && RECORD_ID.matcher(typed).matches() ? typed : written(typed);
    }

    /** {@code #} and the pseudonym, whatever it looks like. */
    String hidden(String typed) {
        return "#" + key.pseudonym(typed);
    }

    /** Whether a path names one of our numbers. */
    boolean isNamedIn(String path) {
        return Arrays.stream(path.split("/"))
                .anyMatch(part -> OUR_OWN.matcher(part).matches());
    }

    /** What a path names: its parts that are no words of an interface. */
    String in(String path) {
        return Arrays.stream(path.split("/"))
                .filter(part -> !WORD.matcher(part).matches())
                .map(this::written)
                .collect(Collectors.joining(","));
    }

    /** A path of the engine's interface, with {@code {}} in place of everything that is no word of it. */
    static String pattern(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(part -> WORD.matcher(part).matches() ? part : "{}")
                .collect(Collectors.joining("/"));
    }
}
