package org.cordon.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.KeyPersonProcess;
import org.cordon.laboratory.ResultIntake;
import org.cordon.persons.PersonRegistration;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Nobody is released before the oracle allows it, and whom it allows to go has the proposal at once. Every build lives
 * some histories; {@code -Poracle} lives as many as the promise says. Repeat a failure with {@code -Doracle.seed=}.
 */
@CordonTest
class ReleaseOracleTests {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseOracleTests.class);
    private static final int EVENTS = 40;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    KeyPersonProcess process;

    @Autowired
    ResultIntake results;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void nobodyLeavesEarlyAndWhoeverMayLeaveIsProposed() {
        long seed = Long.getLong("oracle.seed", new Random().nextLong());
        LOG.info("Seed of the histories: {}", seed);
        OracleWorld world = new OracleWorld(persons, listing, process, results, engine, clock);
        int released = 0;
        for (int history = 0; history < histories(); history++) {
            ClockUtil.reset();
            released += new OracleWalk(world, new Random(seed + history)).live(EVENTS) ? 1 : 0;
            if (history % 500 == 499) {
                LOG.info("{} histories lived", history + 1);
            }
        }
        LOG.info("{} of {} people were let go", released, histories());
        assertThat(released).as("histories that end in a release").isPositive();
    }

    int histories() {
        return Integer.getInteger("oracle.histories", 40);
    }
}
