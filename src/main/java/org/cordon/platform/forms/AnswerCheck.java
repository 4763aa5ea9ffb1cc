package org.cordon.platform.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Holds what was typed against the form it was typed into. */
@Component
public class AnswerCheck {

    private final ObjectProvider<FormOptions> options;

    AnswerCheck(ObjectProvider<FormOptions> options) {
        this.options = options;
    }

    /**
     * The answers by field of the form, {@code null} where nothing was typed.
     *
     * @param complete whether every required field must be there
     * @throws Refused if an answer belongs to no field, or does not fit its field
     */
    public Map<String, @Nullable Object> check(TaskForm form, Map<String, ?> typed, boolean complete) {
        return row(new ValueCheck(options), form.fields(), typed, complete);
    }

    private static Map<String, @Nullable Object> row(
            ValueCheck values, List<FormField> fields, Map<String, ?> typed, boolean complete) {
        refuseUnknown(fields, typed);
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        fields.forEach(field -> answers.put(field.key(), answer(values, field, typed.get(field.key()), complete)));
        return answers;
    }

    private static void refuseUnknown(List<FormField> fields, Map<String, ?> typed) {
        List<String> known = fields.stream().map(FormField::key).toList();
        typed.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new Refused("answer.unknown", "The form has no field " + key, key);
        });
    }

    private static @Nullable Object answer(
            ValueCheck values, FormField field, @Nullable Object typed, boolean complete) {
        Optional<Object> given = Given.of(typed);
        if (given.isEmpty() && complete && field.required() && !field.conditional()) {
            throw new Refused("answer.required", "The field " + field.key() + " is empty", field.key());
        }
        return given.map(value -> fitting(values, field, value, complete)).orElse(null);
    }

    private static Object fitting(ValueCheck values, FormField field, Object value, boolean complete) {
        return field.columns().isEmpty() ? values.fitting(field, value) : rows(values, field, value, complete);
    }

    private static List<Map<String, @Nullable Object>> rows(
            ValueCheck values, FormField field, Object value, boolean complete) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : Rows.of(field.key(), value)) {
            try {
                rows.add(row(values, field.columns(), row, complete));
            } catch (Refused reason) {
                throw BadRow.of(rows.size() + 1, reason);
            }
        }
        return rows;
    }
}
