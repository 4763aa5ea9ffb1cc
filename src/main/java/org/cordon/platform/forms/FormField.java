package org.cordon.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One field of a form, with what its drawing says about valid answers.
 *
 * @param conditional shown only sometimes, so that it cannot be demanded
 * @param routing kept in the engine because a gateway asks for it; all others leave no trace there
 * @param choices the values a reader may choose from; empty when the form does not list them
 * @param choicesName names a {@link FormOptions} that knows the choices
 * @param columns the fields of each row of a dynamic list
 */
public record FormField(
        String key,
        String type,
        String label,
        boolean required,
        boolean conditional,
        boolean routing,
        Limits limits,
        List<String> choices,
        Optional<String> choicesName,
        List<FormField> columns) {

    private static final String DYNAMIC_LIST = "dynamiclist";

    /** The fields of a list of components, those inside groups included. */
    static List<FormField> in(JsonNode components) {
        return stream(components).flatMap(FormField::from).toList();
    }

    private static Stream<FormField> from(JsonNode component) {
        if (DYNAMIC_LIST.equals(component.path("type").asText())) {
            return Stream.of(field(component, component.path("path").asText(), in(component.path("components"))));
        }
        if (component.has("components")) {
            return in(component.path("components")).stream();
        }
        return component.has("key")
                ? Stream.of(field(component, component.path("key").asText(), List.of()))
                : Stream.empty();
    }

    private static FormField field(JsonNode component, String key, List<FormField> columns) {
        JsonNode properties = component.path("properties");
        return new FormField(
                key,
                type(component),
                label(component, key),
                component.path("validate").path("required").asBoolean(),
                component.has("conditional"),
                properties.path("routing").asBoolean(),
                Limits.of(component.path("validate")),
                stream(component.path("values"))
                        .map(value -> value.path("value").asText())
                        .toList(),
                Optional.ofNullable(properties.path("options").textValue()),
                columns);
    }

    /** Date fields say what they are in their subtype. */
    private static String type(JsonNode component) {
        String type = component.path("type").asText();
        return "datetime".equals(type) ? component.path("subtype").asText("date") : type;
    }

    private static String label(JsonNode component, String key) {
        String label = component.path("label").asText("");
        return label.isEmpty() ? component.path("dateLabel").asText(key) : label;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** What a form says about length, size and shape. */
    public record Limits(
            Optional<Integer> maxLength,
            Optional<Integer> minLength,
            Optional<Double> min,
            Optional<Double> max,
            Optional<String> pattern) {

        static Limits of(JsonNode validate) {
            return new Limits(
                    whole(validate, "maxLength"),
                    whole(validate, "minLength"),
                    number(validate, "min"),
                    number(validate, "max"),
                    Optional.ofNullable(validate.path("pattern").textValue()));
        }

        private static Optional<Integer> whole(JsonNode validate, String name) {
            return number(validate, name).map(Double::intValue);
        }

        private static Optional<Double> number(JsonNode validate, String name) {
            return validate.hasNonNull(name) ? Optional.of(validate.path(name).asDouble()) : Optional.empty();
        }
    }
}
