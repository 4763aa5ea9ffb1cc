package org.cordon.persons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizedTests {

    @ParameterizedTest
    @CsvSource({
        "王\u3000伟, 王伟",
        "'  Anna   Smith ', Anna Smith",
        "买买提·阿不都, 买买提·阿不都",
        "买买提•阿不都, 买买提•阿不都",
        "Ame\u0301lie, Am\u00e9lie",
        "王\u202e伟, 王伟",
        "𠮷田, 𠮷田"
    })
    void keepsANameAsItIsWritten(String typed, String name) {
        assertThat(Normalized.name(typed)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000", "\u200b", "\n\t", "\u0000"})
    void takesBlankForNothing(String typed) {
        assertThat(Normalized.text(typed)).isNull();
    }

    @Test
    void dropsWhatNoDatabaseStores() {
        assertThat(Normalized.text("a\u0000b\ud800c")).isEqualTo("a bc");
    }

    @ParameterizedTest
    @CsvSource({"买买提·阿不都, 买买提•阿不都", "买买提·阿不都, 买买提・阿不都", "ANNA SMITH, Anna Smith", "王 伟, 王伟"})
    void comparesSpellingsOfOneName(String one, String other) {
        assertThat(Normalized.nameKey(one)).isEqualTo(Normalized.nameKey(other));
    }
}
