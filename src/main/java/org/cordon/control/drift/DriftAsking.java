package org.cordon.control.drift;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordon.platform.data.GuardedWrite;
import org.cordon.platform.errors.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the records compared with the engine in the background, stops that, and says what came of it. */
@Service
public class DriftAsking {

    private final DriftRuns runs;
    private final DriftFindings findings;
    private final ControlDrift drift;
    private final GuardedWrite guarded;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DriftAsking(
            DriftRuns runs,
            DriftFindings findings,
            ControlDrift drift,
            GuardedWrite guarded,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.findings = findings;
        this.drift = drift;
        this.guarded = guarded;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the last comparison found, and how far the one is that goes on. */
    public DriftReport report() {
        Optional<DriftRun> finished = runs.finished();
        return new DriftReport(
                finished.orElse(null),
                finished.map(DriftRun::id).map(findings::of).orElse(List.of()),
                runs.open().orElse(null));
    }

    /** Asks for a comparison; whoever asks while one goes on gets that one. */
    public DriftRun ask(String userId) {
        Optional<DriftRun> asked = Optional.empty();
        while (asked.isEmpty()) { // the one that is in the way may come to its end before it is read
            begin(userId);
            asked = runs.open();
        }
        return asked.get();
    }

    /** Begins one unless one has begun that short a time ago, or goes on. */
    void askWhenDue(Duration interval) {
        if (!runs.isAnySince(clock.instant().minus(interval))) {
            begin(null);
        }
    }

    /**
     * Stops the one that goes on, after the people whose turn it is; what it has found is forgotten.
     *
     * @throws Conflict {@code drift.notRunning} if none does
     */
    public void stop(String userId) {
        boolean stopped = runs.open()
                .map(DriftRun::id)
                .flatMap(run -> Optional.ofNullable(transaction.execute(status -> stop(run, userId))))
                .orElse(false);
        if (!stopped) {
            throw new Conflict("drift.notRunning", "No comparison goes on; nothing was stopped");
        }
    }

    private boolean stop(UUID run, String userId) {
        boolean stopped = runs.stop(run, userId);
        if (stopped) {
            findings.forget(run);
        }
        return stopped;
    }

    private void begin(@Nullable String askedBy) {
        if (runs.open().isEmpty()) {
            long people = drift.people();
            transaction.executeWithoutResult(
                    status -> guarded.succeeds(() -> runs.begin(UUID.randomUUID(), askedBy, people)));
        }
    }
}
