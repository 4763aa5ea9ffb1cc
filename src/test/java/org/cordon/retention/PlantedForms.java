package org.cordon.retention;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.cordon.testing.ModelFiles;
import org.cordon.testing.Walker;

/** Fills in forms: what the step needs, and the marker in every other field of text. */
final class PlantedForms {

    /** Takes the number of somebody else only. */
    private static final String COMPANION = "sharesWith";

    private static final Set<String> TEXTS = Set.of("textfield", "textarea");

    private final ProcessEngine engine;
    private final String marker;
    private final String phone;
    private final Set<String> planted = new TreeSet<>();

    PlantedForms(ProcessEngine engine, String marker, String phone) {
        this.engine = engine;
        this.marker = marker;
        this.phone = phone;
    }

    /** Which fields hold the marker, as {@code form.field}. */
    Set<String> planted() {
        return planted;
    }

    void does(Walker person, String taskKey, Map<String, Object> needed) {
        Task task = person.task(taskKey);
        String form = engine.getFormService()
                .getTaskFormData(task.getId())
                .getCamundaFormRef()
                .getKey();
        Map<String, Object> answers = new HashMap<>(needed);
        ModelFiles.forms().stream()
                .filter(file -> ModelFiles.name(file).equals(form))
                .flatMap(file -> ownFields(ModelFiles.form(file)))
                .filter(field -> TEXTS.contains(field.path("type").asText()))
                .filter(PlantedForms::isFree)
                .map(field -> field.path("key").asText())
                .filter(key -> !needed.containsKey(key) && !key.equals(COMPANION))
                .forEach(key -> plant(form, key, answers));
        person.does(taskKey, answers);
    }

    private void plant(String form, String key, Map<String, Object> answers) {
        answers.put(key, key.equals("correctedPhone") ? phone : marker);
        planted.add(form + "." + key);
    }

    /** Without those of the rows of a list, which are filled in by the step. */
    private static Stream<JsonNode> ownFields(JsonNode form) {
        return form.path("components")
                .valueStream()
                .filter(field -> !field.path("type").asText().equals("dynamiclist"))
                .flatMap(field -> Stream.concat(Stream.of(field), ownFields(field)));
    }

    private static boolean isFree(JsonNode field) {
        Set<String> kinds = new HashSet<>();
        field.path("properties").fieldNames().forEachRemaining(kinds::add);
        return !field.path("disabled").asBoolean() && !kinds.contains("routing");
    }
}
