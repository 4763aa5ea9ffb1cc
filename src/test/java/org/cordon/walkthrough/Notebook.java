package org.cordon.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the reader notes down on the way: {@code "<name>"} in an answer notes a value, {@code {name}} uses it. */
final class Notebook {

    private static final Pattern NOTE = Pattern.compile("<(\\w+)>");
    private static final Pattern USE = Pattern.compile("\\{(\\w+)}");

    private final Map<String, String> notes = new HashMap<>();

    String fillIn(String text) {
        return USE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
    }

    private String value(String name) {
        String value = notes.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The guide uses {" + name + "} before it was noted");
        }
        return value;
    }

    /** Whether the answer holds everything promised; lists may hold more, in any order. Notes on the way. */
    boolean holds(JsonNode promised, JsonNode answer) {
        if (promised.isObject()) {
            return answer.isObject() && holdsFields(promised, answer);
        }
        if (promised.isArray()) {
            return answer.isArray() && holdsElements(promised, answer);
        }
        return holdsValue(promised, answer);
    }

    private boolean holdsFields(JsonNode promised, JsonNode answer) {
        for (Map.Entry<String, JsonNode> field : promised.properties()) {
            if (!holds(field.getValue(), answer.path(field.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private boolean holdsElements(JsonNode promised, JsonNode answer) {
        if (promised.isEmpty()) {
            return answer.isEmpty();
        }
        for (JsonNode element : promised) {
            if (!isAmong(element, answer.elements())) {
                return false;
            }
        }
        return true;
    }

    private boolean isAmong(JsonNode element, Iterator<JsonNode> candidates) {
        while (candidates.hasNext()) {
            if (holds(element, candidates.next())) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsValue(JsonNode promised, JsonNode answer) {
        Matcher note = NOTE.matcher(promised.asText());
        if (promised.isTextual() && note.matches()) {
            notes.put(note.group(1), answer.asText());
            return answer.isValueNode() && !answer.isMissingNode() && !answer.isNull();
        }
        if (promised.isTextual()) {
            return answer.isTextual() && fillIn(promised.asText()).equals(answer.asText());
        }
        return promised.equals(answer);
    }
}
