package org.cordon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.cordon.testing.CordonTest;
import org.cordon.testing.CoversModels;
import org.cordon.testing.Walker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A town that leaves pushes unacknowledged is asked, once, and not when it has acknowledged. */
@CordonTest
@CoversModels("SilentReceiver")
class SilentReceiverProcessTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    TrialTowns towns;

    @Autowired
    Receivers receivers;

    @Autowired
    SilenceWatch watch;

    @Autowired
    JdbcTemplate jdbc;

    private long receiver;

    @Autowired
    Lanes lanes;

    @Autowired
    Batching batching;

    @Autowired
    AcknowledgedRows rows;

    @Autowired
    Clock clock;

    private long later;

    @BeforeEach
    void found() {
        towns.found();
        receiver = receivers.insert(
                TrialTowns.NORTH, TrialTowns.NORTH, "https://town.example/", 8, new byte[] {1}, "test");
    }

    @Test
    void asksTheSupervisorsOfTheTownOnceAndEndsByItself() {
        towns.tell(TrialTowns.NORTH, 1, 3);
        watch.look();
        assertThat(asked()).isEmpty();
        pass(Duration.ofMinutes(121));

        watch.look();
        watch.look();

        assertThat(asked()).singleElement().satisfies(task -> {
            assertThat(task.getTenantId()).isEqualTo(TrialTowns.NORTH);
            assertThat(Duration.between(
                            ClockUtil.getCurrentTime().toInstant(),
                            task.getDueDate().toInstant()))
                    .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
            assertThat(engine.getTaskService().getVariable(task.getId(), "notAcknowledged"))
                    .isEqualTo("3");
        });
        makeBatches();
        watch.look();
        assertThat(asked())
                .as("what waited is on its way, and not acknowledged")
                .hasSize(1);
        rows.acknowledge(Set.copyOf(jdbc.queryForList("select id from cordon.outbox_batch", Long.class)));
        watch.look();
        assertThat(asked()).isEmpty();
        watch.look();
    }

    @Test
    void asksAgainIfItStaysSilentThoughSomebodyHasLookedIntoIt() {
        towns.tell(TrialTowns.NORTH, 1, 3);
        pass(Duration.ofMinutes(121));
        watch.look();
        new Walker(engine, "RV-" + receiver).does("UserTask_GetAcknowledged", Map.of("remark", "the line is cut"));

        watch.look();
        assertThat(asked()).isEmpty();
        pass(Duration.ofMinutes(121));
        watch.look();

        assertThat(asked()).hasSize(1);
    }

    /** As a delivery does, without sending them. */
    private void makeBatches() {
        Optional<LaneClaim> lane = lanes.claim();
        while (lane.isPresent()) {
            assertThat(batching.next(lane.get())).isPresent();
            lanes.release(lane.get(), Instant.now(clock).plus(Duration.ofDays(1)));
            lane = lanes.claim();
        }
    }

    private List<Task> asked() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey("RV-" + receiver)
                .taskDefinitionKey("UserTask_GetAcknowledged")
                .taskCandidateGroup("supervisors")
                .list();
    }

    private void pass(Duration time) {
        later += time.toMillis();
        ClockUtil.offset(later);
    }
}
