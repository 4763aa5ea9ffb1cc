package org.cordon.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * In whatever order, and however often, the same events become known, the end is the same. {@code -Dseed} repeats a run,
 * {@code -Porder} takes as many tellings of each history as the promise says.
 */
@CordonTest
class MessageOrderTests {

    private static final long SEED = Long.getLong("seed", 20220911L);

    @Autowired
    UnitRegistration units;

    @Autowired
    AutowireCapableBeanFactory beans;

    int histories() {
        return Integer.getInteger("order.histories", 40);
    }

    int tellings() {
        return Integer.getInteger("order.tellings", 3);
    }

    @Test
    void endsTheSameInEveryOrder() {
        SmallDistrict.found(units);
        ClockUtil.setCurrentTime(Date.from(Instant.now()));
        World world = beans.createBean(World.class);
        for (int index = 0; index < histories(); index++) {
            Random random = new Random(SEED * 1_000_003 + index);
            tell(world, History.random(random), random, index);
        }
    }

    private void tell(World world, History history, Random random, int index) {
        String expected = world.live(history.asItHappened());
        for (int telling = 0; telling < tellings(); telling++) {
            List<Event> retold = history.retold(random);
            assertThat(world.live(retold))
                    .as("seed %d, history %d: %s told as %s", SEED, index, history, retold)
                    .isEqualTo(expected);
        }
    }
}
