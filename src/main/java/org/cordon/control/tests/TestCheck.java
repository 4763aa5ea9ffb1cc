package org.cordon.control.tests;

import java.util.List;
import org.cordon.control.KeyPerson;
import org.cordon.control.ReleaseBlocker;
import org.cordon.control.ReleaseCheck;
import org.cordon.control.ReleasePeriod;
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
