package org.cordon.board.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.cordon.platform.audit.ClearLook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which looks at somebody are work on a task. */
class DayTaskTests {

    private static final Instant MORNING = Instant.parse("2022-09-05T01:00:00Z");
    private static final Instant NOON = Instant.parse("2022-09-05T04:00:00Z");
    private static final Instant EVENING = Instant.parse("2022-09-05T11:00:00Z");

    private final HistoricTaskInstance task = mock(HistoricTaskInstance.class);
    private final DayTask ofTown = new DayTask(task, Set.of("townStaff"));

    @BeforeEach
    void open() {
        when(task.getStartTime()).thenReturn(Date.from(MORNING));
        when(task.getTenantId()).thenReturn("370215001");
    }

    @Test
    void isWorkOfTheRoleInItsUnit() {
        assertThat(ofTown.isWorkOf(look("townStaff", "370215001", NOON))).isTrue();
        assertThat(ofTown.isWorkOf(look("townStaff", "370215002", NOON))).isFalse();
        assertThat(ofTown.isWorkOf(look("hotelStaff", "370215001", NOON))).isFalse();
        when(task.getTenantId()).thenReturn(null);
        assertThat(ofTown.isWorkOf(look("townStaff", "370215002", NOON))).isTrue();
    }

    @Test
    void isWorkOfItsHolderWhateverTheirRole() {
        when(task.getAssignee()).thenReturn("anna");
        assertThat(ofTown.isWorkOf(look("hotelStaff", "370215002", NOON))).isTrue();
    }

    @Test
    void isNoWorkBeforeItBeginsOrAfterItsEnd() {
        when(task.getEndTime()).thenReturn(Date.from(NOON));
        assertThat(ofTown.isWorkOf(look("townStaff", "370215001", MORNING.minusSeconds(1))))
                .isFalse();
        assertThat(ofTown.isWorkOf(look("townStaff", "370215001", MORNING))).isTrue();
        assertThat(ofTown.isWorkOf(look("townStaff", "370215001", NOON))).isTrue();
        assertThat(ofTown.isWorkOf(look("townStaff", "370215001", EVENING))).isFalse();
    }

    private static ClearLook look(String role, String unit, Instant at) {
        return new ClearLook("anna", Set.of(role), Set.of(unit), "7", at);
    }
}
