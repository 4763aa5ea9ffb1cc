package org.cordon.control.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightHoursTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                # night       | pushed           | limit | due
                22:00 - 07:00 | 2022-09-05T10:00 | PT2H  | 2022-09-05T12:00
                22:00 - 07:00 | 2022-09-05T20:00 | PT2H  | 2022-09-05T22:00
                22:00 - 07:00 | 2022-09-05T21:00 | PT2H  | 2022-09-06T08:00
                22:00 - 07:00 | 2022-09-05T23:30 | PT2H  | 2022-09-06T09:00
                22:00 - 07:00 | 2022-09-06T03:00 | PT2H  | 2022-09-06T09:00
                22:00 - 07:00 | 2022-09-05T22:00 | PT2H  | 2022-09-06T09:00
                22:00 - 07:00 | 2022-09-06T07:00 | PT2H  | 2022-09-06T09:00
                22:00 - 07:00 | 2022-09-05T21:00 | PT24H | 2022-09-07T15:00
                22:00 - 07:00 | 2022-09-05T23:00 | PT0S  | 2022-09-06T07:00
                00:00 - 06:00 | 2022-09-05T23:00 | PT2H  | 2022-09-06T07:00
                00:00 - 06:00 | 2022-09-06T00:00 | PT2H  | 2022-09-06T08:00
                00:00 - 06:00 | 2022-09-05T12:00 | PT20H | 2022-09-06T14:00
                """)
    void noTimePassesAtNight(String night, LocalDateTime pushed, Duration limit, LocalDateTime due) {
        NightHours hours = hours(night);

        assertThat(hours.after(at(pushed), limit, ZONE)).isEqualTo(at(due));
    }

    @Test
    void dayHasAtLeastOneHour() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hours("07:00 - 07:00"))
                .withMessageContaining("07:00");
    }

    private static NightHours hours(String night) {
        List<LocalTime> ends = Pattern.compile(" - ")
                .splitAsStream(night)
                .map(LocalTime::parse)
                .toList();
        return new NightHours(ends.get(0), ends.get(1));
    }

    private static Instant at(LocalDateTime moment) {
        return moment.atZone(ZONE).toInstant();
    }
}
