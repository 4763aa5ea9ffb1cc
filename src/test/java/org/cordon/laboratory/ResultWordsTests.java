package org.cordon.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cordon.platform.errors.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultWordsTests {

    @ParameterizedTest
    @CsvSource({
        "阴性, NEGATIVE",
        "NEGATIVE, NEGATIVE",
        "-, NEGATIVE",
        "－, NEGATIVE",
        "Not Detected, NEGATIVE",
        "阳性, POSITIVE",
        "+, POSITIVE",
        "＋, POSITIVE",
        "Pos, POSITIVE",
        "可疑, INDETERMINATE",
        "弱阳, INDETERMINATE",
        "+/-, INDETERMINATE",
        "±, INDETERMINATE",
        "weak-positive, INDETERMINATE",
        "weak_positive, INDETERMINATE",
        "撤回, WITHDRAWN",
        "withdrawn, WITHDRAWN"
    })
    void readsTheWordsOfLaboratories(String word, ReportedResult result) {
        assertThat(ResultWords.read(word)).isEqualTo(result);
    }

    @Test
    void refusesAnyOtherWord() {
        assertThatThrownBy(() -> ResultWords.read("maybe"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("maybe")
                .hasMessageContaining("阴性");
    }
}
