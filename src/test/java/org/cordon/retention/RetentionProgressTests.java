package org.cordon.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cordon.platform.errors.Conflict;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What is due is counted and erased in the background, and says how far it is. */
@CordonTest
class RetentionProgressTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    RetentionProposal proposal;

    @Autowired
    RetentionConfirmation confirmation;

    @Autowired
    RetentionCounting counting;

    @Autowired
    RetentionStep step;

    @Autowired
    RetentionWork work;

    @Autowired
    RetentionRuns runs;

    @Autowired
    RetentionItems items;

    @Autowired
    TransactionTemplate transactions;

    private RetentionOffices offices;

    @BeforeEach
    void openOffices() {
        offices = new RetentionOffices(application);
        offices.close();
    }

    @AfterEach
    void closeOffices() {
        offices.close();
    }

    @Test
    void aRunIsCountedKindByKindAndConfirmedNoSooner() {
        UUID run = offices.requested();
        counting.count(run, DataClass.IDENTITY);
        counting.count(run, DataClass.IDENTITY);
        counting.count(run, DataClass.TASK_ANSWERS);
        assertThat(progress(run).done()).as("each once, in its order").isEqualTo(1);
        assertThat(progress(run).total()).isEqualTo(DataClass.values().length);
        offices.asSecurity();
        assertThatThrownBy(() -> confirmation.confirm(run)).isInstanceOf(Conflict.class);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> counting.work(run)),
                        CompletableFuture.runAsync(() -> counting.work(run)))
                .join();
        assertThat(runs.require(run).state()).isEqualTo(RunState.REQUESTED);
        assertThat(confirmation.confirm(run).state()).isEqualTo(RunState.ERASING);
    }

    @Test
    void aRunThatIsTakenBackWhileItIsCountedKeepsNothingMore() {
        UUID run = offices.requested();
        counting.count(run, DataClass.IDENTITY);
        confirmation.withdraw(run);
        work.work();
        counting.count(run, DataClass.CASE_FACTS);
        assertThat(runs.require(run).state()).isEqualTo(RunState.WITHDRAWN);
        assertThat(items.areLeft(run)).isFalse();
        assertThat(runs.require(run).counts())
                .as("some kinds would look like all")
                .isEmpty();
    }

    @Test
    void whoAsksDoesNotWaitForTheCountOfTheNight() {
        proposal.byNight();
        UUID night = runs.inWork().orElseThrow().id();
        counting.count(night, DataClass.IDENTITY);
        UUID run = offices.requested();
        assertThat(run).isNotEqualTo(night);
        counting.work(night);
        work.work();
        assertThat(runs.inWork().orElseThrow().id()).isEqualTo(run);
        assertThat(runs.require(run).state()).isEqualTo(RunState.REQUESTED);
    }

    @Test
    void whoAsksWhileTheNextNightReplacesTheCountIsNotLost() {
        proposal.byNight();
        UUID night = runs.inWork().orElseThrow().id();
        CompletableFuture<Void> other = transactions.execute(status -> {
            assertThat(runs.lockLastNight()).contains(night);
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(proposal::byNight);
            assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            items.clear(night);
            runs.delete(night);
            return waiting;
        });
        Objects.requireNonNull(other).join();
        assertThat(runs.inWork().orElseThrow().id()).isNotEqualTo(night);
    }

    @Test
    void theCountOfTheNightWaitsForWhoeverAsks() {
        proposal.byNight();
        work.work();
        assertThat(runs.inWork().orElseThrow().state()).isEqualTo(RunState.PROPOSED);
    }

    @Test
    void anErasingThatIsStoppedLeavesTheRestAndReportsIt() {
        UUID run = offices.requested();
        counting.work(run);
        items.drop(run);
        items.add(run, DataClass.TASK_ANSWERS, List.of("nobody-1", "nobody-2", "nobody-3"));
        items.add(run, DataClass.ROUNDS, List.of("0/00:1", "0/places:0", "0/rows:7"));
        offices.asSecurity();
        confirmation.confirm(run);
        assertThatThrownBy(() -> confirmation.withdraw(run)).isInstanceOf(Conflict.class);
        step.erase(run, 1);
        assertThat(progress(run).done()).isEqualTo(1);
        assertThat(progress(run).total()).isEqualTo(6);
        assertThat(progress(run).secondsLeft()).isNotNull();
        confirmation.stop(run);
        assertThat(step.erase(run, 1)).isFalse();
        work.work();
        RetentionRun report = runs.require(run);
        assertThat(report.state()).isEqualTo(RunState.DONE);
        assertThat(report.counts()).contains(new RetentionRun.Count(DataClass.TASK_ANSWERS, "STOPPED", 3));
        assertThat(report.counts()).contains(new RetentionRun.Count(DataClass.ROUNDS, "STOPPED", 7));
        assertThatThrownBy(() -> confirmation.stop(run)).isInstanceOf(Conflict.class);
    }

    private RunProgress progress(UUID run) {
        return Objects.requireNonNull(runs.require(run).progress(), "nobody is at it");
    }
}
