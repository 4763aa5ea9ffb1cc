package org.cordon.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.cordon.platform.errors.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2022-09-14T08:30, 2022-09-14T00:30:00Z",
        "2022-09-14T08:30:15, 2022-09-14T00:30:15Z",
        "2022-09-14T08:30+01:00, 2022-09-14T07:30:00Z",
        "2022-09-14T08:30:00.000Z, 2022-09-14T08:30:00Z",
        "2022-09-14, 2022-09-13T16:00:00Z"
    })
    void readsTimesInTheWaysOfForms(String typed, Instant moment) {
        assertThat(answer(typed).moment("field", SHANGHAI)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"14/09/2022", "2022-09-14 08:30", "yesterday", "2022-13-01T00:00"})
    void refusesWhatIsNoTime(String typed) {
        refuses("answer.moment", () -> answer(typed).moment("field", SHANGHAI));
    }

    @Test
    void readsTemperaturesToATenth() {
        assertThat(answer("36.64").bodyTemperature("field")).isEqualTo(new BigDecimal("36.6"));
        assertThat(answer(37).bodyTemperature("field")).isEqualTo(new BigDecimal("37.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"366", "3.66", "-37"})
    void refusesTemperaturesOfNobodyAlive(String typed) {
        refuses("answer.temperature", () -> answer(typed).bodyTemperature("field"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2.5", "99999999999"})
    void refusesWhatIsNoCount(String typed) {
        refuses("answer.count", () -> answer(typed).count("field"));
    }

    @Test
    void readsChecklistsAndTextAlike() {
        assertThat(answer(List.of("fever", "cough")).choices("field")).contains("fever,cough");
        assertThat(answer(" cough ").choices("field")).contains("cough");
        assertThat(answer(List.of()).choices("field")).isEmpty();
    }

    private static Answers answer(Object typed) {
        return Answers.from(Map.of("field", typed));
    }

    private static void refuses(String code, Runnable reading) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(reading::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
