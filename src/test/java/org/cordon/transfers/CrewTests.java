package org.cordon.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrewTests {

    @ParameterizedTest
    @CsvSource({
        "06:00, 14:00, 05:59, false",
        "06:00, 14:00, 06:00, true",
        "06:00, 14:00, 14:00, false",
        "22:00, 06:00, 23:30, true",
        "22:00, 06:00, 05:59, true",
        "22:00, 06:00, 12:00, false"
    })
    void worksDuringItsShiftEvenPastMidnight(LocalTime start, LocalTime end, LocalTime time, boolean works) {
        assertThat(new CrewDetails("Qian", 2, start, end, true).worksAt(time)).isEqualTo(works);
        assertThat(new CrewDetails("Qian", 2, start, end, false).worksAt(time)).isFalse();
    }
}
