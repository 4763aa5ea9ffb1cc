package org.cordon.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.testing.ModelFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TableFindingsTests {

    @ParameterizedTest
    @MethodSource("packaged")
    void everyPackagedTableIsInOrder(Path table) {
        assertThat(findings(ModelFiles.text(table))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<outputEntry id='X'><text>\"an external service\"</text></outputEntry> | ",
                "<outputEntry id='X' expressionLanguage='feel'><text>1</text></outputEntry> | ",
                "<outputEntry id='X' expressionLanguage='https://www.omg.org/spec/DMN/20191111/FEEL/'><text>1</text></outputEntry> | ",
                "<outputEntry id='X' expressionLanguage='JUEL'><text>1</text></outputEntry> | X is written in JUEL",
                "<outputEntry id='X'><text>#{1}</text></outputEntry> | X carries an expression of the engine",
                "<outputEntry id='X'><text>function() /* x */ external {}</text></outputEntry> | X reaches a function",
                "<invocation id='X'/> | X carries invocation",
                "<s:script xmlns:s='urn:other' id='X'/> | X carries script",
                "<outputEntry id='X' xmlns:c='http://camunda.org/schema/1.0/dmn' c:class='x'/> | X has the attribute class"
            })
    void allowsWhatIsListedAndRefusesTheRest(String element, String finding) {
        List<String> findings = findings("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'>"
                + "<decision id='D'><decisionTable id='T'>" + element + "</decisionTable></decision></definitions>");

        if (finding == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().asString().startsWith(finding);
        }
    }

    @Test
    void whatIsNoXmlDefinesNothing() {
        assertThat(ModelXml.root("no table")).isEmpty();
        assertThat(ModelXml.root("<!DOCTYPE x [<!ENTITY e 'x'>]><x>&e;</x>")).isEmpty();
    }

    private static Stream<Path> packaged() {
        return ModelFiles.decisions().stream();
    }

    private static List<String> findings(String text) {
        return ModelXml.root(text).map(new TableFindings()::in).orElseThrow().stream()
                .map(Finding::toString)
                .toList();
    }
}
