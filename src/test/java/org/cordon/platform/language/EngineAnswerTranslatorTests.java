package org.cordon.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EngineAnswerTranslatorTests {

    private static final ModelTexts TEXTS = new ModelTexts("i18n/sample-models");

    private final EngineAnswerTranslator translator = new EngineAnswerTranslator(TEXTS, new DiagramTranslator(TEXTS));

    @Test
    void namesTasksOfAFilterInTheLanguageOfTheCaller() throws JsonProcessingException {
        JsonNode answer = translate("""
                {"_embedded": {"task": [{"id": "1", "name": "Verify person", "description": "Call.",
                  "taskDefinitionKey": "UserTask_VerifyPerson", "processDefinitionId": "Verification:3:77"}]}}""", Locale.CHINESE);

        JsonNode task = answer.at("/_embedded/task/0");
        assertThat(task.path("name").asText()).isEqualTo("核实人员");
        assertThat(task.path("description").asText()).isEqualTo("请打电话核实。");
    }

    @Test
    void keepsTheModellersWordsWhereATextIsMissing() throws JsonProcessingException {
        JsonNode task = translate("""
                {"name": "Visit home", "description": "Go.", "taskDefinitionKey": "UserTask_VisitHome",
                 "processDefinitionId": "Verification:3:77"}""", Locale.CHINESE);

        assertThat(task.path("name").asText()).isEqualTo("Visit home");
        assertThat(task.path("description").asText()).isEqualTo("Go.");
    }

    @Test
    void namesProcessesAndTheRootOfAnInstanceTree() throws JsonProcessingException {
        JsonNode definition =
                translate("{\"key\": \"Verification\", \"name\": \"V\", \"versionTag\": null}", Locale.CHINESE);
        JsonNode tree = translate("""
                {"activityId": "Verification:3:77", "activityName": "V", "name": "V",
                 "processDefinitionId": "Verification:3:77"}""", Locale.CHINESE);

        assertThat(definition.path("name").asText()).isEqualTo("核实");
        assertThat(tree.path("activityName").asText()).isEqualTo("核实");
    }

    @Test
    void labelsTheDiagram() throws JsonProcessingException {
        String xml = new ObjectMapper().writeValueAsString(BPMN);

        JsonNode answer = translate("{\"id\": \"Verification:3:77\", \"bpmn20Xml\": " + xml + "}", Locale.CHINESE);

        assertThat(answer.path("bpmn20Xml").asText()).contains("name=\"核实人员\"").contains("Unknown");
    }

    private JsonNode translate(String json, Locale language) throws JsonProcessingException {
        JsonNode answer = new ObjectMapper().readTree(json);
        translator.translate(answer, language);
        return answer;
    }

    private static final String BPMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="cordon">
              <process id="Verification" name="Verification" isExecutable="true">
                <startEvent id="StartEvent_PersonAssigned" name="Unknown" />
                <userTask id="UserTask_VerifyPerson" name="Verify person" />
              </process>
            </definitions>
            """;
}
