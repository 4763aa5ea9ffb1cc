package org.cordon.platform.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What is wrong with files that are to be deployed together; for use inside a command of the engine. */
final class DeploymentFindings {

    private final ObjectMapper json = new ObjectMapper();
    private final ModelFindings models;
    private final TableFindings tables = new TableFindings();
    private final FormFindings forms = new FormFindings();

    DeploymentFindings(ModelFindings models) {
        this.models = models;
    }

    /** The findings by file; a file that is in order is not named. */
    Map<String, List<Finding>> in(Map<String, String> files) {
        KnownForms known = new KnownForms(formIds(files));
        Map<String, List<Finding>> found = new TreeMap<>();
        files.forEach((name, text) -> found.put(name, in(name, text, known)));
        doubled(files)
                .forEach(defined -> found.computeIfPresent(
                        defined.file(),
                        (name, findings) -> with(findings, Finding.of(defined.id(), "doubled", defined.id()))));
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private List<Finding> in(String name, String text, KnownForms known) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "bpmn" ->
                ModelXml.root(text).map(root -> model(root, known)).orElseGet(DeploymentFindings::unreadable);
            case "dmn" -> ModelXml.root(text).map(tables::in).orElseGet(DeploymentFindings::unreadable);
            case "form" -> form(text).map(forms::in).orElseGet(DeploymentFindings::unreadable);
            default -> List.of(Finding.of("-", "file"));
        };
    }

    /** What the engine would take for two versions of the same thing at once. */
    private static List<DefinedHere> doubled(Map<String, String> files) {
        return files.entrySet().stream()
                .flatMap(file -> DefinedHere.in(file.getKey(), file.getValue()))
                .collect(Collectors.groupingBy(defined -> defined.kind() + ' ' + defined.id()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .flatMap(same -> same.stream().distinct())
                .toList();
    }

    private static List<Finding> with(List<Finding> findings, Finding another) {
        return Stream.concat(findings.stream(), Stream.of(another)).toList();
    }

    private List<Finding> model(Element root, KnownForms known) {
        List<Finding> found = new ArrayList<>(models.in(root));
        known.in(root).forEach(found::add);
        return found;
    }

    private Set<String> formIds(Map<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".form"))
                .flatMap(file -> form(file.getValue()).stream())
                .map(form -> form.path("id").asText())
                .collect(Collectors.toSet());
    }

    /** Nothing if this is no JSON, which is a finding of its own. */
    private Optional<JsonNode> form(String text) {
        try {
            return Optional.of(json.readTree(text));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Finding> unreadable() {
        return List.of(Finding.of("-", "unreadable"));
    }
}
