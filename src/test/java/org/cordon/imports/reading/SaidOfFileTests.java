package org.cordon.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordon.platform.errors.Refused;
import org.junit.jupiter.api.Test;

/** What is said beside a mapping goes into it, and nothing is said in two ways. */
class SaidOfFileTests {

    private final SaidOfFile said = new SaidOfFile();

    @Test
    void putsWhatIsSaidIntoTheMapping() {
        said.say("source", " laixi ");
        said.say("year", "2021");
        said.say("mode", "replacement");
        said.say("default.round", "7");
        said.say("default.list", " ");

        Mapping mapping =
                MappingDocument.read(said.into("{\"columns\": {\"name\": \"姓名\"}, \"defaults\": {\"note\": \"x\"}}"));

        assertThat(mapping.source()).isEqualTo("laixi");
        assertThat(mapping.year()).isEqualTo(2021);
        assertThat(mapping.mode()).isEqualTo("replacement");
        assertThat(mapping.columns()).isEqualTo(Map.of("name", List.of("姓名")));
        assertThat(mapping.defaults()).isEqualTo(Map.of("note", "x", "round", "7"));
    }

    @Test
    void leavesAMappingAsItCameWhereNothingIsSaid() {
        said.say("source", "");

        assertThat(said.into(null)).isNull();
        assertThat(said.into("no JSON")).isEqualTo("no JSON");
    }

    @Test
    void refusesWhatIsSaidTwiceOrCannotBe() {
        said.say("default.round", "7");
        assertRefused("{\"defaults\": {\"round\": \"8\"}}", "import.mapping.saidTwice");
        assertRefused("no JSON", "import.mapping.notJson");
        said.say("year", "last");
        assertThatThrownBy(() -> MappingDocument.read(Objects.requireNonNull(said.into(""))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("import.mapping.wrongShape"));
        assertThat(SaidOfFile.takes("default.")).isFalse();
        assertThat(SaidOfFile.takes("columns")).isFalse();
    }

    @Test
    void mayRepeatWhatTheMappingSays() {
        said.say("mode", "replacement");

        assertThat(MappingDocument.read(said.into("{\"mode\": \"replacement\"}"))
                        .mode())
                .isEqualTo("replacement");
        assertRefused("{\"mode\": \"delta\"}", "import.mapping.saidTwice");
    }

    @Test
    void isNoLongerThanAMappingMayBe() {
        String word = "x".repeat(9_900);
        said.say("default.a", word);
        said.say("default.b", word);

        assertThatThrownBy(() -> said.say("default.c", word))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("import.mapping.tooLong"));
    }

    private void assertRefused(String mapping, String code) {
        assertThatThrownBy(() -> said.into(mapping))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
