package org.cordon.platform.language;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** Puts the labels of a process diagram into a language; a definition never changes, so each is done once. */
@Component
class DiagramTranslator {

    private static final String XML = "bpmn20Xml";

    private final ModelTexts texts;
    private final Map<String, String> done = new ConcurrentHashMap<>();

    DiagramTranslator(ModelTexts texts) {
        this.texts = texts;
    }

    /** Translates the answer of {@code /process-definition/{id}/xml}; leaves every other object alone. */
    void translate(ObjectNode answer, Locale language) {
        if (answer.path(XML).isTextual()) {
            String key = answer.path("id").asText() + " " + language;
            String original = answer.path(XML).asText();
            answer.put(XML, done.computeIfAbsent(key, unused -> translate(original, language)));
        }
    }

    private String translate(String xml, Locale language) {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        model.getModelElementsByType(Process.class).forEach(process -> translate(model, process, language));
        return Bpmn.convertToString(model);
    }

    private void translate(BpmnModelInstance model, Process process, Locale language) {
        texts.processName(process.getId(), language).ifPresent(process::setName);
        model.getModelElementsByType(FlowElement.class)
                .forEach(element -> texts.elementName(process.getId(), element.getId(), language)
                        .ifPresent(element::setName));
    }
}
