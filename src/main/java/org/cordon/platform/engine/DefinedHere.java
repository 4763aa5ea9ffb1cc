package org.cordon.platform.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A process, rule table or form that a file defines; a file that cannot be read defines nothing. */
record DefinedHere(String file, String kind, String id) {

    static final String PROCESS = "process";
    static final String TABLE = "table";
    static final String FORM = "form";

    private static final Set<String> DEFINING = Set.of("process", "decision");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<DefinedHere> in(String file, String text) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "bpmn" -> elements(file, PROCESS, text);
            case "dmn" -> elements(file, TABLE, text);
            case "form" -> form(file, text);
            default -> Stream.empty();
        };
    }

    private static Stream<DefinedHere> elements(String file, String kind, String text) {
        return ModelXml.root(text).stream()
                .flatMap(root -> root.elements().stream())
                .filter(element -> DEFINING.contains(element.getTagName()))
                .map(element -> new DefinedHere(file, kind, id(element)));
    }

    private static String id(Element element) {
        return String.valueOf(element.attribute("id"));
    }

    private static Stream<DefinedHere> form(String file, String text) {
        try {
            return Stream.of(
                    new DefinedHere(file, FORM, JSON.readTree(text).path("id").asText()));
        } catch (JsonProcessingException unreadable) {
            return Stream.empty();
        }
    }
}
