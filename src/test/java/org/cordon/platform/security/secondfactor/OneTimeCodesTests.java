package org.cordon.platform.security.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTests {

    /** The secret of RFC 6238, appendix B. */
    private static final String SECRET =
            new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void agreesWithTheStandard(long second, String code) {
        assertThat(OneTimeCodes.of(SECRET, second / 30)).isEqualTo(code);
        assertThat(OneTimeCodes.step(SECRET, code, Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
    }

    @Test
    void takesTheNeighbouringCodesAndNoOthers() {
        long present = 41_152_263;
        Instant now = Instant.ofEpochSecond(present * 30 + 12);

        for (long step : new long[] {present - 1, present, present + 1}) {
            assertThat(OneTimeCodes.step(SECRET, OneTimeCodes.of(SECRET, step), now))
                    .hasValue(step);
        }
        for (long step : new long[] {present - 2, present + 2}) {
            assertThat(OneTimeCodes.step(SECRET, OneTimeCodes.of(SECRET, step), now))
                    .isEmpty();
        }
        assertThat(OneTimeCodes.step(SECRET, "", now)).isEmpty();
    }
}
