package org.cordon.platform.tasks;

import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.language.ModelTexts;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.StaffUser;
import org.cordon.platform.tasks.StaffTasks.NumberedTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The caller's open tasks that may be answered together, kind by kind. */
@Service
public class BulkTasks {

    private final TaskService tasks;
    private final StaffTasks staffTasks;
    private final BulkSteps steps;
    private final ModelTexts texts;
    private final CurrentStaff current;
    private final Clock clock;

    BulkTasks(
            TaskService tasks,
            StaffTasks staffTasks,
            BulkSteps steps,
            ModelTexts texts,
            CurrentStaff current,
            Clock clock) {
        this.tasks = tasks;
        this.staffTasks = staffTasks;
        this.steps = steps;
        this.texts = texts;
        this.current = current;
        this.clock = clock;
    }

    /** The kinds of which the caller has open tasks, most tasks first. */
    public List<BulkKind> kinds(Locale language) {
        return current.require().roles().isEmpty()
                ? List.of()
                : steps.all().stream()
                        .map(step -> kind(step, language))
                        .filter(kind -> kind.open() > 0)
                        .sorted(Comparator.comparingLong(BulkKind::open).reversed())
                        .toList();
    }

    /**
     * Open tasks of a kind that the caller's roles do, the first due first, those claimed by colleagues too.
     *
     * @param kind as {@link BulkKind} names it
     * @param late only those past their due date
     * @throws NotFound {@code bulk.kind}
     */
    public List<BulkTask> open(String kind, boolean late, int limit) {
        TaskKind wanted = TaskKind.parse(kind)
                .filter(parsed ->
                        steps.all().stream().anyMatch(step -> step.kind().equals(parsed)))
                .orElseThrow(() -> new NotFound("bulk.kind", "There is no such kind of task"));
        TaskQuery query = query(wanted);
        if (late) {
            query.dueBefore(Date.from(clock.instant()));
        }
        List<Task> page = query.orderByDueDate().asc().orderByTaskId().asc().listPage(0, limit);
        return staffTasks.numbered(page).stream().map(this::task).toList();
    }

    private BulkKind kind(BulkStep step, Locale language) {
        String name = texts.elementName(step.process(), step.kind().taskKey(), language)
                .orElse(step.name());
        return new BulkKind(
                step.kind().code(), name, step.version(), query(step.kind()).count());
    }

    private TaskQuery query(TaskKind kind) {
        StaffUser reader = current.require();
        return tasks.createTaskQuery()
                .active()
                .processDefinitionId(kind.definitionId())
                .taskDefinitionKey(kind.taskKey())
                .taskCandidateGroupIn(List.copyOf(reader.roles()))
                .includeAssignedTasks();
    }

    private BulkTask task(NumberedTask numbered) {
        Task task = numbered.task();
        Optional<Date> due = Optional.ofNullable(task.getDueDate());
        return new BulkTask(
                task.getId(),
                numbered.number(),
                task.getTenantId(),
                due.map(Date::toInstant).orElse(null),
                due.filter(date -> date.toInstant().isBefore(clock.instant())).isPresent(),
                holder(task));
    }

    /** A colleague who has claimed the task. */
    private @Nullable String holder(Task task) {
        return current.require().userId().equals(task.getAssignee()) ? null : task.getAssignee();
    }
}
