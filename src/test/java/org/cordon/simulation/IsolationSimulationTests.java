package org.cordon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * More people than rooms, few vehicles, staff who do not always come: at every hour nobody is without an owner, no room
 * holds two strangers, no seat is sold twice, nobody is lost on the road and every late hand-over is asked about. Every
 * build lives a small district; {@code -Psimulation} one as large as the promise says. Repeat a failure with
 * {@code -Dsimulation.seed=}.
 */
@CordonTest
@TestPropertySource(properties = {"cordon.coverage=false", "cordon.simulation=alone"}) // an application of its own
class IsolationSimulationTests {

    private static final Logger LOG = LoggerFactory.getLogger(IsolationSimulationTests.class);

    /** Without which the hours would prove little. */
    private static final List<String> EVERYTHING = List.of(
            "assigned in bulk",
            "waits for a vehicle",
            "UserTask_ServeInterimNotice",
            "UserTask_AssignRoom",
            "UserTask_RecordReturn",
            "room closed",
            "move",
            "refused by a site",
            "outage vehicle",
            "outage fleet",
            "outage away",
            IsolationSimulation.SABOTAGE);

    /** Two rooms with two beds are too few to expect a household in one. */
    private static final int ROOMS_TO_SHARE = 40;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    Scale scale() {
        return new Scale(80, 8, 3, 8, Duration.ofHours(12)).orAsTold();
    }

    List<String> mustHappen() {
        return scale().rooms() < ROOMS_TO_SHARE
                ? EVERYTHING
                : Stream.concat(EVERYTHING.stream(), Stream.of("room shared")).toList();
    }

    @Test
    void holdsAtEveryHour() {
        long seed = Long.getLong("simulation.seed", 20220912L);
        LOG.info("Seed {}: {}", seed, scale());

        Tally tally = new IsolationSimulation(product, scale(), seed).live();

        LOG.info("Seed {}: {}; released {}", seed, tally, count("control_status where status = 'RELEASED'"));
        assertThat(mustHappen()).as("happened").allMatch(event -> tally.of(event) > 0);
        assertThat(count("control_status where status = 'RELEASED'"))
                .as("released")
                .isPositive();
        assertThat(count("control_status where end_reason = 'converted'"))
                .as("converted")
                .isPositive();
        assertThat(count("escalation")).as("escalated").isPositive();
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from cordon." + rows)
                .query(Integer.class)
                .single();
    }
}
