package org.cordon.platform.tasks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.cordon.platform.engine.ModelProperties;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.forms.Given;
import org.jspecify.annotations.Nullable;

/**
 * What a modeller lets be answered for many people at once: the property {@code bulk} of the user task, such as
 * {@code outcome=noAnswer|refused targetTown}. It names fields of the task's form, and where not every answer is fit for
 * it, which ones. A task without the property is done one by one.
 *
 * @param fields the answers by field; an empty list means any
 */
public record BulkAnswers(Map<String, List<String>> fields) {

    static final String PROPERTY = "bulk";
    static final BulkAnswers NONE = new BulkAnswers(Map.of());

    static BulkAnswers of(UserTask task) {
        return ModelProperties.read(task, PROPERTY).map(BulkAnswers::parse).orElse(NONE);
    }

    /** Of the property's value; nothing that could be wrong in it allows more. */
    public static BulkAnswers parse(String value) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Arrays.stream(value.strip().split("\\s+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .forEach(part -> fields.put(part[0], part.length == 1 ? List.of() : List.of(part[1].split("\\|"))));
        return new BulkAnswers(fields);
    }

    boolean isAllowed() {
        return !fields.isEmpty();
    }

    boolean allows(String field) {
        return fields.containsKey(field);
    }

    boolean allows(String field, Object answer) {
        List<String> allowed = fields.getOrDefault(field, List.of());
        return allows(field) && (allowed.isEmpty() || allowed.contains(String.valueOf(answer)));
    }

    /**
     * Lets the answers pass if all of them may be given for many.
     *
     * @throws Refused {@code bulk.single} if the task is done one by one, {@code bulk.answer} if one of the answers is
     */
    void require(Map<String, ? extends @Nullable Object> answers) {
        if (!isAllowed()) {
            throw new Refused("bulk.single", "This task is done one by one");
        }
        answers.forEach((field, typed) -> Given.of(typed)
                .filter(answer -> !allows(field, answer))
                .ifPresent(answer -> {
                    throw new Refused("bulk.answer", "The field %s is answered one by one".formatted(field), field);
                }));
    }
}
