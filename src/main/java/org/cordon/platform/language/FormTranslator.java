package org.cordon.platform.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.platform.forms.FormOptions;
import org.springframework.stereotype.Component;

/** Puts a form into a language and fills the choices that only the server knows. */
@Component
public class FormTranslator {

    /** The words of a field; a date has no label of its own but one for the day and one for the time. */
    private static final List<String> PARTS = List.of("label", "dateLabel", "timeLabel", "description", "text");

    private final ModelTexts texts;
    private final Map<String, FormOptions> options;

    FormTranslator(ModelTexts texts, List<FormOptions> options) {
        this.texts = texts;
        this.options = options.stream().collect(Collectors.toMap(FormOptions::name, Function.identity()));
    }

    /** Changes the form that is handed in. */
    public void translate(JsonNode form, Locale language) {
        translateFields(form.path("id").asText(), form.path("components"), language);
    }

    private void translateFields(String form, JsonNode fields, Locale language) {
        for (JsonNode field : fields) {
            translateField(form, (ObjectNode) field, language);
            translateFields(form, field.path("components"), language);
        }
    }

    private void translateField(String form, ObjectNode field, Locale language) {
        String key = keyOf(field);
        PARTS.forEach(part -> texts.formText(form, key, part, language).ifPresent(text -> replace(field, part, text)));
        for (JsonNode option : field.path("values")) {
            texts.formText(form, key, "option." + option.path("value").asText(), language)
                    .ifPresent(text -> ((ObjectNode) option).put("label", text));
        }
        fillOptions(field, language);
    }

    private static void replace(ObjectNode field, String part, String text) {
        if (field.has(part)) {
            field.put(part, text);
        }
    }

    /** A field that holds no answer, such as a heading, has an id only; a repeated group is known by its path. */
    private static String keyOf(JsonNode field) {
        return field.path("key")
                .asText(field.path("path").asText(field.path("id").asText()));
    }

    private void fillOptions(ObjectNode field, Locale language) {
        FormOptions wanted =
                options.get(field.path("properties").path("options").asText());
        if (wanted == null) {
            return;
        }
        ArrayNode values = field.putArray("values");
        wanted.in(language)
                .forEach(option ->
                        values.addObject().put("value", option.value()).put("label", option.label()));
    }
}
