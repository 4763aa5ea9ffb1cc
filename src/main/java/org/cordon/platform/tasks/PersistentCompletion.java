package org.cordon.platform.tasks;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.web.EngineFailures;
import org.cordon.platform.web.EngineFailures.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Completes one task of many: a lost race is run again a few times, and whatever goes wrong is told, not thrown. */
@Component
class PersistentCompletion {

    private static final Logger LOG = LoggerFactory.getLogger(PersistentCompletion.class);
    private static final String LOST_RACE = "changed.meanwhile";
    private static final int ATTEMPTS = 4;

    private final StaffTasks tasks;

    PersistentCompletion(StaffTasks tasks) {
        this.tasks = tasks;
    }

    /** @param taskId of a task that the caller has been found to see */
    BulkOutcome complete(String taskId, Map<String, Object> answers) {
        BulkOutcome outcome = once(taskId, answers);
        for (int attempt = 2; attempt <= ATTEMPTS && isLostRace(outcome); attempt++) {
            outcome = once(taskId, answers);
        }
        return outcome;
    }

    private static boolean isLostRace(BulkOutcome outcome) {
        DomainException reason = outcome.reason();
        return reason != null && reason.code().equals(LOST_RACE);
    }

    private BulkOutcome once(String taskId, Map<String, Object> answers) {
        try {
            tasks.completeSeen(taskId, answers);
            return BulkOutcome.done(taskId);
        } catch (RuntimeException failure) {
            return left(taskId, failure);
        }
    }

    private static BulkOutcome left(String taskId, RuntimeException failure) {
        Optional<DomainException> refusal = EngineFailures.refusalIn(failure);
        if (refusal.isPresent()) {
            return BulkOutcome.left(taskId, refusal.get());
        }
        Optional<Outcome> known = EngineFailures.outcome(failure);
        if (known.filter(outcome -> outcome.status() == HttpStatus.CONFLICT).isPresent()) {
            return BulkOutcome.left(taskId, new Conflict(LOST_RACE, "Somebody else changed this a moment ago"));
        }
        if (known.filter(outcome -> outcome.status() == HttpStatus.NOT_FOUND).isPresent()) {
            return BulkOutcome.left(taskId, new NotFound("task.unknown", "There is no such open task"));
        }
        return BulkOutcome.failed(taskId, reason(taskId, known.map(Outcome::code), failure));
    }

    private static DomainException reason(String taskId, Optional<String> code, RuntimeException failure) {
        String reference = UUID.randomUUID().toString();
        LOG.error("Task {} of many could not be completed, reference {}", taskId, reference, failure);
        return new Refused(code.orElse("unexpected"), "It could not be done, reference " + reference, reference);
    }
}
