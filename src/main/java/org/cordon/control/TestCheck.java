package org.cordon.control;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every required test must be there and negative, and no suspicion open. */
@Component
@Order(10)
class TestCheck implements ReleaseCheck {

    private final TestSchedules schedules;

    TestCheck(TestSchedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public List<ReleaseBlocker> blockers(KeyPerson person, ReleasePeriod period) {
        return schedules.of(person, period).blockers();
    }
}
