package org.cordon.platform.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form that is answered for many, as a page shows it.
 *
 * @param type {@code radio}, {@code select}, {@code checkbox}, {@code textfield} or {@code textarea}
 * @param maxLength of a text; 0 where the form sets none
 * @param condition when the field is asked at all; {@code null} for always
 */
public record BulkField(
        String key,
        String type,
        String label,
        String hint,
        boolean required,
        int maxLength,
        List<Option> options,
        @Nullable Condition condition) {

    private static final Pattern HIDDEN_UNLESS = Pattern.compile("=not\\((\\w+) = \"(\\w+)\"\\)");

    /** The fields of a form, put into a language, that the model lets be answered for many. */
    static List<BulkField> in(JsonNode form, BulkAnswers allowed) {
        return components(form)
                .filter(component -> allowed.allows(component.path("key").asText()))
                .map(component -> field(component, allowed))
                .toList();
    }

    private static Stream<JsonNode> components(JsonNode of) {
        return StreamSupport.stream(of.path("components").spliterator(), false)
                .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
    }

    private static BulkField field(JsonNode component, BulkAnswers allowed) {
        String key = component.path("key").asText();
        JsonNode rules = component.path("validate");
        List<Option> options = StreamSupport.stream(component.path("values").spliterator(), false)
                .map(value -> new Option(
                        value.path("value").asText(), value.path("label").asText()))
                .filter(option -> allowed.allows(key, option.value()))
                .toList();
        return new BulkField(
                key,
                component.path("type").asText(),
                component.path("label").asText(key),
                component.path("description").asText(),
                rules.path("required").asBoolean(),
                rules.path("maxLength").asInt(),
                options,
                condition(component.path("conditional").path("hide").asText()));
    }

    private static @Nullable Condition condition(String hide) {
        Matcher found = HIDDEN_UNLESS.matcher(hide);
        return found.matches() ? new Condition(found.group(1), found.group(2)) : null;
    }

    /** One choice: what is sent, and what the reader sees. */
    public record Option(String value, String label) {}

    /** Another field that has to have this answer. */
    public record Condition(String field, String value) {}
}
