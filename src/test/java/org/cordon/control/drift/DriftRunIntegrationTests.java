package org.cordon.control.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A comparison of all records in the background: one at a time, page by page, and what becomes of it. */
@CordonTest
class DriftRunIntegrationTests {

    private static final String PATH = "/api/v1/control/drift";
    private static final StaffUser HEADQUARTERS =
            new StaffUser("hq", "HQ", Set.of(Roles.HEADQUARTERS_STAFF), Set.of(SmallDistrict.CDC));
    private static final StaffUser TOWN =
            new StaffUser("town", "Town", Set.of(Roles.TOWN_STAFF), Set.of(SmallDistrict.HUANXIU));

    /** Before all numbers that are given out, so that a comparison begins with them; without a process, which is what differs. */
    private static final List<String> LOST = List.of("AA-DRIFT-1", "AA-DRIFT-2", "AA-DRIFT-3");

    @Autowired
    MockMvc mvc;

    @Autowired
    UnitRegistration units;

    @Autowired
    DriftAsking asking;

    @Autowired
    DriftRuns runs;

    @Autowired
    DriftFindings findings;

    @Autowired
    DriftStep step;

    @Autowired
    DriftWork work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext application;

    @Autowired
    Clock clock;

    @BeforeEach
    void lose() {
        SmallDistrict.found(units);
        jdbc.sql("delete from cordon.drift_run").update();
        LOST.forEach(number -> jdbc.sql("""
                        insert into cordon.control_status (number, root_process_instance_id, process_definition_key,
                            activity_id, status, since)
                        values (?, 'none', 'KeyPersonControl', 'none', 'VERIFYING', current_timestamp)""").param(number).update());
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from cordon.drift_run").update();
        jdbc.sql("delete from cordon.control_status where number in (:lost)")
                .param("lost", LOST)
                .update();
    }

    @Test
    void goesOnBehindTheLastPersonWhereAnotherNodeWasKilled() {
        UUID run = asking.ask("hq").id();
        step.step(run, 1);

        assertThatThrownBy(() -> transaction.execute(status -> dyingStep().step(run, 1)))
                .hasMessage("killed");
        assertThat(opened().lastNumber()).isEqualTo(LOST.get(0));
        work.work(() -> false);

        DriftRun done = runs.finished().orElseThrow();
        assertThat(done.id()).isEqualTo(run);
        assertThat(done.checked()).as("each once").isEqualTo(done.total());
        assertThat(findings.of(run)).extracting(DriftFinding::number).containsOnlyOnce(LOST.toArray(String[]::new));
    }

    @Test
    void isOneAtATimeAndByOneNodeAtATime() {
        UUID run = asking.ask("hq").id();
        assertThat(asking.ask("cdc").id()).isEqualTo(run);
        asking.askWhenDue(Duration.ZERO);
        assertThat(opened().id()).isEqualTo(run);

        boolean both = Boolean.TRUE.equals(transaction.execute(status -> {
            assertThat(runs.take(run)).isPresent();
            return CompletableFuture.supplyAsync(() -> step.step(run, 1)).join();
        }));

        assertThat(both).isFalse();
        assertThat(opened().checked()).isZero();
    }

    @Test
    void beginsByItselfOnceItIsTime() {
        asking.ask("hq");
        asking.stop("hq");
        asking.askWhenDue(Duration.ofMinutes(30));
        assertThat(runs.open()).isEmpty();

        asking.askWhenDue(Duration.ZERO);
        assertThat(opened().askedBy()).isNull();
    }

    @Test
    void tellsHowFarItIsAndKeepsTheLastFindingsWhereItIsStopped() throws Exception {
        UUID before = asking.ask("hq").id();
        jdbc.sql("update cordon.drift_run set last_number = 'zz'").update(); // behind everybody
        findings.add(before, List.of(new DriftFinding(LOST.get(0), "was lost", null)));
        work.work(() -> false);

        mvc.perform(post(PATH).with(csrf()).with(user(HEADQUARTERS)))
                .andExpect(status().isAccepted())
                .andExpect(header().string("Location", PATH))
                .andExpect(jsonPath("$.askedBy").value("hq"))
                .andExpect(jsonPath("$.secondsLeft").isEmpty());
        UUID run = opened().id();
        step.step(run, 2);
        mvc.perform(get(PATH).with(user(HEADQUARTERS)))
                .andExpect(jsonPath("$.running.id").value(run.toString()))
                .andExpect(jsonPath("$.running.people").value(2))
                .andExpect(jsonPath("$.running.total").isNumber())
                .andExpect(jsonPath("$.running.perSecond").isNumber())
                .andExpect(jsonPath("$.running.secondsLeft").isNumber())
                .andExpect(jsonPath("$.finished.id").value(before.toString()))
                .andExpect(jsonPath("$.finished.findings[0].difference").value("was lost"));

        mvc.perform(post(PATH + "/stop").with(csrf()).with(user(HEADQUARTERS)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.running").isEmpty())
                .andExpect(jsonPath("$.finished.findings[0].difference").value("was lost"));
        assertThat(findings.of(run)).isEmpty();
        assertThat(step.step(run, 2)).isFalse();
        assertThatThrownBy(() -> asking.stop("hq")).isInstanceOf(Conflict.class);
    }

    @Test
    void isForThoseWhoSeeTheWholeDistrict() throws Exception {
        mvc.perform(get(PATH).with(user(TOWN))).andExpect(status().isForbidden());
        mvc.perform(post(PATH).with(csrf()).with(user(TOWN))).andExpect(status().isForbidden());
        mvc.perform(post(PATH + "/stop").with(csrf()).with(user(TOWN))).andExpect(status().isForbidden());
        assertThat(runs.open()).isEmpty();
        mvc.perform(post(PATH + "/stop").with(csrf()).with(user(HEADQUARTERS)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("drift.notRunning"));
    }

    private DriftRun opened() {
        return runs.open().orElseThrow();
    }

    /** Finds something about the next person, and dies. */
    private DriftStep dyingStep() {
        ControlDrift dying = mock(ControlDrift.class);
        when(dying.numbersAfter(any(), anyInt())).thenReturn(LOST.subList(1, 2));
        when(dying.check(any())).thenReturn(Optional.of(new DriftFinding(LOST.get(1), "half", null)));
        DriftRuns dyingRuns = new DriftRuns(jdbc, clock) {
            @Override
            void advance(UUID id, String lastNumber, int people, long millis) {
                super.advance(id, lastNumber, people, millis);
                throw new IllegalStateException("killed");
            }
        };
        return new DriftStep(dyingRuns, findings, dying, application.getBean(DriftIncidents.class), Duration.ZERO);
    }
}
