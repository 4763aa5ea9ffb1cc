package org.cordon.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.cordon.platform.forms.FormOptions;
import org.junit.jupiter.api.Test;

class FormTranslatorTests {

    private static final String FORM = """
            {"id": "verify-person", "components": [
              {"key": "outcome", "label": "Outcome", "values": [{"value": "found", "label": "Found"}]},
              {"key": "remark", "label": "Remark"},
              {"key": "targetTown", "label": "Town", "values": [], "properties": {"options": "towns"}},
              {"path": "contacts", "label": "Contacts", "components": [{"key": "name", "label": "Name"}]}]}""";

    private final FormTranslator translator =
            new FormTranslator(new ModelTexts("i18n/sample-models"), List.of(new Towns()));

    @Test
    void labelsFieldsAndOptionsAlsoInsideARepeatedGroup() throws JsonProcessingException {
        JsonNode form = translate(Locale.CHINESE);

        assertThat(form.at("/components/0/label").asText()).isEqualTo("核实结果");
        assertThat(form.at("/components/0/values/0/label").asText()).isEqualTo("已找到");
        assertThat(form.at("/components/3/label").asText()).isEqualTo("接触者");
        assertThat(form.at("/components/3/components/0/label").asText()).isEqualTo("姓名");
    }

    @Test
    void keepsTheModellersWordsWhereATextIsMissing() throws JsonProcessingException {
        assertThat(translate(Locale.CHINESE).at("/components/1/label").asText()).isEqualTo("Remark");
    }

    @Test
    void fillsTheChoicesThatTheServerKnows() throws JsonProcessingException {
        JsonNode town = translate(Locale.ENGLISH).at("/components/2/values/0");

        assertThat(town.path("value").asText()).isEqualTo("370215001");
        assertThat(town.path("label").asText()).isEqualTo("Huanxiu");
    }

    private JsonNode translate(Locale language) throws JsonProcessingException {
        JsonNode form = new ObjectMapper().readTree(FORM);
        translator.translate(form, language);
        return form;
    }

    private static final class Towns implements FormOptions {

        @Override
        public String name() {
            return "towns";
        }

        @Override
        public List<Option> in(Locale language) {
            return List.of(new Option("370215001", language.equals(Locale.ENGLISH) ? "Huanxiu" : "环秀街道"));
        }
    }
}
