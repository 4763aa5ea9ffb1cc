package org.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.testing.ModelFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form can be shown by Tasklist and says what may be answered. */
class FormConventionTests {

    /** What the form viewer inside Tasklist 7.24 knows and Cordon uses. */
    private static final Set<String> TYPES = Set.of(
            "group",
            "dynamiclist",
            "textfield",
            "textarea",
            "number",
            "datetime",
            "radio",
            "select",
            "checkbox",
            "checklist");

    static List<Path> forms() {
        return ModelFiles.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isNamedAfterItsTask(Path file) {
        JsonNode form = ModelFiles.form(file);

        assertThat(form.path("id").asText()).isEqualTo(ModelFiles.name(file)).matches("[a-z]+(-[a-z]+)+");
        assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void usesFieldsThatTasklistShows(Path file) {
        assertThat(fields(file))
                .extracting(field -> field.path("type").asText())
                .isSubsetOf(TYPES);
        assertThat(fields(file).map(field -> field.path("id").asText())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void limitsWhatCanBeTyped(Path file) {
        assertThat(fields(file, "textfield", "textarea"))
                .allMatch(field -> field.at("/validate/maxLength").isInt());
        assertThat(fields(file, "number"))
                .allMatch(field -> field.at("/validate/min").isNumber())
                .allMatch(field -> field.at("/validate/max").isNumber());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void offersChoices(Path file) {
        assertThat(fields(file, "radio", "select", "checklist"))
                .allMatch(field -> !field.path("values").isEmpty()
                        || field.at("/properties/options").isTextual());
    }

    /** Only what a gateway asks stays in the engine, and it must be one of a few words. */
    @ParameterizedTest
    @MethodSource("forms")
    void keepsOnlyRequiredClosedAnswersInTheEngine(Path file) {
        assertThat(fields(file).filter(field -> field.at("/properties/routing").asBoolean()))
                .allMatch(field -> field.path("type").asText().equals("radio"))
                .allMatch(field -> field.at("/validate/required").asBoolean());
    }

    private static Stream<JsonNode> fields(Path file, String... types) {
        return ModelFiles.components(ModelFiles.form(file))
                .filter(field -> types.length == 0
                        || List.of(types).contains(field.path("type").asText()));
    }
}
