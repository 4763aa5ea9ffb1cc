package org.cordon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedNumbersTests {

    private static final String PSEUDONYM = "#[0-9a-f]{16}";

    private final AskedNumbers asked = new AskedNumbers(SomeEntries.KEY);

    @ParameterizedTest
    @ValueSource(strings = {"KP-000123", "PC-4", "0f8fad5b-d9cb-469f-a165-70867728950e"})
    void writesOurOwnNumbersAsTheyAre(String number) {
        assertThat(asked.written(number)).isEqualTo(number);
        assertThat(asked.written("number", number)).isEqualTo(number);
    }

    /** A travel permit of a resident of Taiwan has eight digits, of Hong Kong or Macao a letter and eight. */
    @ParameterizedTest
    @ValueSource(strings = {"12345678", "123456789", "4711", "H12345678", "370215198001010011"})
    void hidesDigitsThatMayBeADocument(String typed) {
        assertThat(asked.written(typed)).matches(PSEUDONYM);
        assertThat(asked.written("number", typed)).matches(PSEUDONYM);
        assertThat(asked.in("/engine-rest/task/" + typed)).doesNotContain(typed);
    }

    @Test
    void writesDigitsOnlyWhereAPathExpectsTheIdOfARecord() {
        assertThat(asked.written("id", "4711")).isEqualTo("4711");
        assertThat(asked.written("id", "12345678")).matches(PSEUDONYM);
    }

    @Test
    void hidesWhatLooksLikeANumberOfOursWhereItMayBeAPassword() {
        assertThat(asked.hidden("KP-000123")).matches(PSEUDONYM);
    }
}
