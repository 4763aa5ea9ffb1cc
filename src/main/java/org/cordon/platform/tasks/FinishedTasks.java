package org.cordon.platform.tasks;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Component;

/** Tells whoever comes too late who was first; says nothing to those who may not know. */
@Component
class FinishedTasks {

    static final String COMPLETED = "task.completed";
    static final String OVER = "task.over";

    private final HistoryService history;
    private final Clock clock;

    FinishedTasks(HistoryService history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    void explain(String taskId, Runnable action) {
        try {
            action.run();
        } catch (NotFound | Refused | OptimisticLockingException tooLate) {
            // a task that ends while it is looked at may already be without its roles
            throw conflict(taskId).<RuntimeException>map(reason -> reason).orElse(tooLate);
        }
    }

    /** Why a task that the caller asks for is not there. */
    DomainException whyMissing(String taskId) {
        return conflict(taskId).orElseGet(() -> new NotFound("task.unknown", "There is no such open task"));
    }

    private Optional<DomainException> conflict(String taskId) {
        return Optional.ofNullable(history.createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .finished()
                        .singleResult())
                .map(this::conflict);
    }

    private Conflict conflict(HistoricTaskInstance task) {
        if (!TaskEntity.DELETE_REASON_COMPLETED.equals(task.getDeleteReason())) {
            return new Conflict(OVER, "The task went away by itself at " + endOf(task), endOf(task));
        }
        String who = Optional.ofNullable(task.getAssignee()).orElse("?");
        String when = endOf(task);
        return new Conflict(COMPLETED, "The task was completed by " + who + " at " + when, who, when);
    }

    private String endOf(HistoricTaskInstance task) {
        return OffsetDateTime.ofInstant(task.getEndTime().toInstant(), clock.getZone())
                .toString();
    }
}
