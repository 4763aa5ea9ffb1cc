package org.cordon.platform.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the names of tasks, processes and elements in an answer of the engine's REST interface into a language. */
@Component
class EngineAnswerTranslator {

    private final ModelTexts texts;
    private final DiagramTranslator diagrams;

    EngineAnswerTranslator(ModelTexts texts, DiagramTranslator diagrams) {
        this.texts = texts;
        this.diagrams = diagrams;
    }

    /** Changes the answer in place, wherever in it an object is that names a process or one of its elements. */
    void translate(JsonNode answer, Locale language) {
        if (answer instanceof ObjectNode object) {
            translateProcess(object, language);
            translateElements(object, language);
            translateFilter(object, language);
            diagrams.translate(object, language);
        }
        answer.forEach(child -> translate(child, language));
    }

    private void translateProcess(ObjectNode object, Locale language) {
        processOf(object).ifPresent(process -> texts.processName(process, language)
                .ifPresent(name -> replace(object, "processDefinitionName", name)));
        texts.processName(object.path("key").asText(), language).ifPresent(name -> replace(object, "name", name));
    }

    private void translateFilter(ObjectNode object, Locale language) {
        if (object.path("resourceType").asText().equals("Task")) {
            texts.filterName(object.path("name").asText(), language).ifPresent(name -> replace(object, "name", name));
        }
    }

    private void translateElements(ObjectNode object, Locale language) {
        processOf(object).ifPresent(process -> {
            translateElement(object, process, "taskDefinitionKey", "name", language);
            translateElement(object, process, "activityId", "activityName", language);
            translateElement(object, process, "activityId", "name", language);
        });
    }

    private void translateElement(ObjectNode object, String process, String id, String name, Locale language) {
        if (!object.path(id).isTextual() || !object.has(name)) {
            return;
        }
        String element = object.path(id).asText();
        elementOrProcess(process, element, language).ifPresent(text -> replace(object, name, text));
        texts.elementHelp(process, element, language).ifPresent(text -> replace(object, "description", text));
    }

    /** The root of a tree of activity instances stands for the process itself. */
    private Optional<String> elementOrProcess(String process, String element, Locale language) {
        boolean root = element.startsWith(process + ":");
        return root ? texts.processName(process, language) : texts.elementName(process, element, language);
    }

    private static void replace(ObjectNode object, String field, String text) {
        if (object.path(field).isTextual()) {
            object.put(field, text);
        }
    }

    /** The key of the process that the object belongs to; the engine's definition ids begin with it. */
    private static Optional<String> processOf(ObjectNode object) {
        if (object.path("processDefinitionKey").isTextual()) {
            return Optional.of(object.path("processDefinitionKey").asText());
        }
        String id = object.path("processDefinitionId").asText();
        return id.contains(":") ? Optional.of(id.substring(0, id.indexOf(':'))) : Optional.empty();
    }
}
