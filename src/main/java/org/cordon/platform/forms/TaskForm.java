package org.cordon.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** The form of a task: its id and its fields. */
public record TaskForm(String id, List<FormField> fields) {

    /** A task that asks for nothing. */
    public static final TaskForm EMPTY = new TaskForm("", List.of());

    static TaskForm of(JsonNode form) {
        return new TaskForm(form.path("id").asText(), FormField.in(form.path("components")));
    }

    public Optional<FormField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
