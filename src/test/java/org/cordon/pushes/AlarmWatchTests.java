package org.cordon.pushes;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import org.cordon.control.KeyPersonCategory;
import org.junit.jupiter.api.Test;

/** An alarm that cannot be raised keeps no other from being raised. */
class AlarmWatchTests {

    private final PushKinds kinds = mock(PushKinds.class);
    private final AlarmStep step = mock(AlarmStep.class);
    private final PushKind first = kind("first");
    private final PushKind second = kind("second");

    @Test
    void goesOnBehindAnAlarmThatFails() {
        when(kinds.all()).thenReturn(List.of(first, second));
        doThrow(new IllegalStateException("no connection")).when(step).raise(eq(first), any(), anyInt());

        new AlarmWatch(kinds, step).look();

        verify(step).raise(second, Alarm.LATE, 2);
    }

    private static PushKind kind(String code) {
        List<Duration> times = List.of(Duration.ofHours(1), Duration.ofHours(2));
        return new PushKind(
                code, code, code, Duration.ofHours(1), 3, KeyPersonCategory.CLOSE_CONTACT, times, times, List.of());
    }
}
