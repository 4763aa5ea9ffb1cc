package org.cordon.platform.tasks;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.springframework.stereotype.Component;

/** Tells whoever comes too late who was first; says nothing to those who may not know. */
@Component
class FinishedTasks {

    private final HistoryService history;
    private final Clock clock;

    FinishedTasks(HistoryService history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    void explain(String taskId, Runnable action) {
        try {
            action.run();
        } catch (NotFound | OptimisticLockingException tooLate) {
            throw conflict(taskId).orElseThrow(() -> tooLate);
        }
    }

    private Optional<RuntimeException> conflict(String taskId) {
        return Optional.ofNullable(history.createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .finished()
                        .singleResult())
                .map(this::conflict);
    }

    private Conflict conflict(HistoricTaskInstance task) {
        String who = Optional.ofNullable(task.getAssignee()).orElse("?");
        String when = OffsetDateTime.ofInstant(task.getEndTime().toInstant(), clock.getZone())
                .toString();
        return new Conflict("task.completed", "The task was completed by " + who + " at " + when, who, when);
    }
}
