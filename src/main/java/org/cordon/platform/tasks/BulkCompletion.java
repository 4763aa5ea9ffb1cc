package org.cordon.platform.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.cordon.platform.audit.OpenedIdentities;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.tasks.BulkOutcome.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Answers many tasks of one kind alike. Each is checked and completed as if it were answered alone, in a transaction of its
 * own, so that none holds up the others; sent again, what is done stays done and is told to be.
 */
@Service
class BulkCompletion {

    /** As many as one call may name: what takes less than two seconds on a busy machine. */
    static final int MOST = 50;

    private final TaskService tasks;
    private final TaskModels models;
    private final PersistentCompletion completion;
    private final FinishedTasks finished;
    private final OpenedIdentities opened;

    BulkCompletion(
            TaskService tasks,
            TaskModels models,
            PersistentCompletion completion,
            FinishedTasks finished,
            OpenedIdentities opened) {
        this.tasks = tasks;
        this.models = models;
        this.completion = completion;
        this.finished = finished;
        this.opened = opened;
    }

    /**
     * Completes what may be completed, in the order in which it is named.
     *
     * @param kind of which all are; if nobody says, that of the first task which is open
     * @return one outcome for each id
     */
    List<BulkOutcome> complete(List<String> taskIds, Optional<TaskKind> kind, Map<String, Object> answers) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Each of many tasks needs a transaction of its own");
        }
        List<String> ids = taskIds.stream().distinct().toList();
        Map<String, Task> open = open(ids);
        TaskKind meant = kind.or(() -> firstOf(ids, open)).orElse(null);
        return ids.stream()
                .map(id -> told(outcome(id, open.get(id), meant, answers)))
                .toList();
    }

    private static Optional<TaskKind> firstOf(List<String> ids, Map<String, Task> open) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(open.get(id)).stream())
                .findFirst()
                .map(TaskKind::of);
    }

    private Map<String, Task> open(List<String> ids) {
        return tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).listPage(0, ids.size()).stream()
                .collect(Collectors.toMap(Task::getId, Function.identity()));
    }

    private BulkOutcome outcome(String id, @Nullable Task task, @Nullable TaskKind kind, Map<String, Object> answers) {
        if (task == null) {
            return BulkOutcome.left(id, finished.whyMissing(id));
        }
        try {
            requireFit(task, kind, answers);
        } catch (Refused reason) {
            return BulkOutcome.left(id, reason);
        }
        return completion.complete(id, answers);
    }

    private void requireFit(Task task, @Nullable TaskKind kind, Map<String, Object> answers) {
        models.of(task).bulk().require(answers);
        if (!TaskKind.of(task).equals(kind)) {
            throw new Refused("bulk.otherKind", "This task is of another kind, or of another version of its model");
        }
    }

    /** Whoever walks through ids is found, as if they had asked for each alone. */
    private BulkOutcome told(BulkOutcome outcome) {
        if (outcome.result() == Result.UNKNOWN) {
            opened.refused(outcome.taskId());
        }
        return outcome;
    }
}
