package org.cordon.control.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.cordon.control.ControlPeriods;
import org.cordon.control.escalation.NightHours;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTests {

    private static final String NUMBER = "KP-000001";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final NightHours NIGHTS = new NightHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    private final DeadlineTable table = mock(DeadlineTable.class);
    private final ControlPeriods periods = mock(ControlPeriods.class);
    private final DelegateExecution execution = mock(DelegateExecution.class);

    @ParameterizedTest
    @CsvSource({
        "listed,           2022-09-05T23:30:00+08:00, 2022-09-06T01:30:00+08:00",
        "listedByDay,      2022-09-05T23:30:00+08:00, 2022-09-06T09:00:00+08:00",
        "taskCreated,      2022-09-05T10:00:00+08:00, 2022-09-06T06:00:00+08:00",
        "taskCreatedByDay, 2022-09-05T10:00:00+08:00, 2022-09-06T09:00:00+08:00",
        "midnight,         2022-09-05T10:00:00+08:00, 2022-09-07T02:00:00+08:00"
    })
    void countsFromWhereTheRowSays(String countFrom, OffsetDateTime listedAt, OffsetDateTime due) {
        Instant now = Instant.parse("2022-09-05T20:00:00Z");
        when(execution.getProcessBusinessKey()).thenReturn(NUMBER);
        when(periods.edition(NUMBER)).thenReturn("9");
        when(periods.listedAt(NUMBER)).thenReturn(listedAt.toInstant());
        when(table.row("verifyPerson", "9")).thenReturn(new DeadlineTable.Row("PT2H", countFrom));
        Deadlines deadlines = new Deadlines(table, periods, NIGHTS, Clock.fixed(now, ZONE));

        assertThat(deadlines.due(execution, "verifyPerson")).isEqualTo(due.toInstant());
        Clock dayAfter = Clock.fixed(now.plus(Duration.ofDays(1)), ZONE);
        assertThat(new Deadlines(table, periods, NIGHTS, dayAfter).due("verifyPerson", NUMBER, now))
                .as("worked out a day later")
                .isEqualTo(due.toInstant());
    }
}
