package org.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.cordon.testing.ModelFiles;
import org.cordon.units.StaffRole;
import org.junit.jupiter.api.Test;

/** The texts of the models say in English what the models say, and nothing that is in no model. */
class ModelTextTests {

    @Test
    void namesHelpAndFieldsAreThoseOfTheModelsAndForms() {
        Map<String, String> expected = new TreeMap<>();
        ModelFiles.processes().forEach(file -> processTexts(file, expected::put));
        ModelFiles.forms().forEach(file -> formTexts(file, expected::put));

        assertThat(texts("models.properties", "group.", "filter.")).isEqualTo(expected);
    }

    @Test
    void everyRoleHasAName() {
        Properties texts = read("models.properties");

        assertThat(StaffRole.values())
                .allSatisfy(role -> assertThat(texts).containsKey("group." + role.groupId() + ".name"));
    }

    @Test
    void chineseTextsAreChinese() {
        assertThat(texts("models_zh.properties"))
                .allSatisfy((key, text) -> assertThat(text).as(key).matches("(?s).*\\p{IsHan}.*"));
    }

    private static void processTexts(Path file, BiConsumer<String, String> texts) {
        Process process = Bpmn.readModelFromFile(file.toFile())
                .getModelElementsByType(Process.class)
                .iterator()
                .next();
        texts.accept(process.getId() + ".name", process.getName());
        texts.accept(process.getId() + ".help", help(process));
        process.getModelInstance()
                .getModelElementsByType(FlowElement.class)
                .forEach(element -> elementTexts(process.getId() + "." + element.getId(), element, texts));
    }

    private static void elementTexts(String key, FlowElement element, BiConsumer<String, String> texts) {
        if (element.getName() != null) {
            texts.accept(key + ".name", element.getName());
        }
        if (!element.getDocumentations().isEmpty()) {
            texts.accept(key + ".help", help(element));
        }
    }

    private static void formTexts(Path file, BiConsumer<String, String> texts) {
        JsonNode form = ModelFiles.form(file);
        ModelFiles.components(form)
                .forEach(field -> fieldTexts("form." + ModelFiles.name(file) + "." + key(field) + ".", field, texts));
    }

    private static void fieldTexts(String prefix, JsonNode field, BiConsumer<String, String> texts) {
        for (String part : new String[] {"label", "dateLabel", "timeLabel", "description"}) {
            if (field.has(part)) {
                texts.accept(prefix + part, field.get(part).asText());
            }
        }
        field.path("values")
                .forEach(option -> texts.accept(
                        prefix + "option." + option.path("value").asText(),
                        option.path("label").asText()));
    }

    private static String key(JsonNode field) {
        return field.path("key")
                .asText(field.path("path").asText(field.path("id").asText()));
    }

    private static String help(BaseElement element) {
        return element.getDocumentations().iterator().next().getTextContent();
    }

    private static Map<String, String> texts(String bundle, String... exceptPrefixes) {
        return read(bundle).entrySet().stream()
                .filter(text ->
                        Arrays.stream(exceptPrefixes).noneMatch(text.getKey().toString()::startsWith))
                .collect(Collectors.toMap(
                        text -> text.getKey().toString(),
                        text -> text.getValue().toString(),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static Properties read(String bundle) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/i18n", bundle))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
