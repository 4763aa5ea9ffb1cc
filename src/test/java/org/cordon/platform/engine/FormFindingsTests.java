package org.cordon.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.testing.ModelFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormFindingsTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("packaged")
    void everyPackagedFormIsInOrder(Path form) throws Exception {
        assertThat(new FormFindings().in(JSON.readTree(form.toFile()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Core data: name and phone",
                "Contact data:",
                "Metadata:\n- place\n- time",
                "fewer than < 3",
                "**bold** and a [link](https://elsewhere.example)",
                "{{name}}: 3 < 4"
            })
    void takesWords(String text) {
        assertThat(findings("label", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>bold</b>",
                "< img src=x onerror=alert(1)>",
                "</div>",
                "<!-- x -->",
                "=<img src=x onerror=alert(1)>",
                "=\"<img src=x onerror=alert(1)>\"",
                "={{<script>}}",
                "=days <limit",
                "[x](javascript:alert(1))",
                "JavaScript: alert(1)",
                "[x](data:text/html,x)",
                "[x](DATA: text/html,x)",
                "[x]: data:text/html,x",
                "[x]({{y}}data: text/html,x)",
                "data: [x](\n{{y}})",
                "data:text/html;base64,PHM+",
                "=\"data:\" + x",
                "=x + \"data: \"",
                "![a picture](https://elsewhere.example/p.png)",
                "![a picture][elsewhere]"
            })
    void refusesWhatABrowserRunsOrLoads(String text) {
        assertThat(findings("label", text)).containsExactly("field carries markup, which forms may not");
        assertThat(findings("text", text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=days <limit", "=not(a <b)", "=x<y or count(z)<n", "=\"a\" <b"})
    void takesComparisonsInConditions(String condition) {
        assertThat(conditional(condition)).isEmpty();
        assertThat(findings("readonly", condition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "days <limit",
                "=<script>",
                "=a <script>alert(1)</script>",
                "=\"<img src=x>\"",
                "=\"javascript:\""
            })
    void takesNothingElseThere(String condition) {
        assertThat(conditional(condition)).hasSize(1);
        assertThat(findings("readonly", condition)).hasSize(1);
    }

    @Test
    void looksIntoChoicesAndGroups() {
        ObjectNode field = field();
        field.putArray("values").addObject().put("label", "<b>");
        assertThat(findings(field)).hasSize(1);
        ObjectNode group = JSON.createObjectNode().put("type", "group").put("id", "group");
        group.putArray("components").add(field);
        assertThat(findings(group)).containsExactly("field carries markup, which forms may not");
        assertThat(findings(field().put("type", "html")))
                .containsExactly("field is of the kind html, which forms may not have");
    }

    private static List<String> conditional(String condition) {
        ObjectNode field = field();
        field.putObject("conditional").put("hide", condition);
        return findings(field);
    }

    private static List<String> findings(String property, String text) {
        return findings(field().put(property, text));
    }

    private static List<String> findings(ObjectNode field) {
        ObjectNode form = JSON.createObjectNode().put("id", "form").put("type", "default");
        form.putArray("components").add(field);
        return new FormFindings().in(form).stream().map(Finding::toString).toList();
    }

    private static ObjectNode field() {
        return JSON.createObjectNode().put("type", "textfield").put("key", "field");
    }

    private static Stream<Path> packaged() {
        return ModelFiles.forms().stream();
    }
}
