package org.cordon.control.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.cordon.control.escalation.LateTask;
import org.cordon.control.escalation.LateTasks;
import org.cordon.platform.engine.EngineAccess;
import org.springframework.stereotype.Component;

/** Asks the engine for tasks past their due date. */
@Component
class CamundaLateTasks implements LateTasks {

    private static final int PAGE = 500;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final LateTaskModels models;
    private final EngineAccess engine;

    CamundaLateTasks(TaskService tasks, RuntimeService runtime, LateTaskModels models, EngineAccess engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.models = models;
        this.engine = engine;
    }

    @Override
    public List<LateTask> at(Instant now) {
        return engine.asSystem(() -> {
            List<LateTask> late = new ArrayList<>();
            List<Task> page = page(now, 0);
            for (int first = 0; !page.isEmpty(); page = page(now, first)) {
                page.stream()
                        .filter(task -> !models.isOf(task, CamundaEscalationProcess.PROCESS))
                        .map(this::lateTask)
                        .forEach(late::add);
                first += PAGE;
            }
            return late;
        });
    }

    private List<Task> page(Instant now, int first) {
        return late(now).orderByTaskId().asc().listPage(first, PAGE);
    }

    private TaskQuery late(Instant now) {
        return tasks.createTaskQuery().active().dueBefore(Date.from(now));
    }

    private LateTask lateTask(Task task) {
        return new LateTask(
                task.getId(),
                number(task),
                models.name(task, Locale.SIMPLIFIED_CHINESE) + " · " + models.name(task, Locale.ENGLISH),
                task.getTenantId(),
                task.getDueDate().toInstant(),
                models.handOverFrom(task).orElse(null));
    }

    /** The instance may have ended since the page was read. */
    private String number(Task task) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return instance == null || instance.getBusinessKey() == null
                ? task.getProcessInstanceId()
                : instance.getBusinessKey();
    }

    @Override
    public Set<String> stillLate(Collection<String> taskIds, Instant now) {
        List<String> ids = List.copyOf(taskIds);
        return engine.asSystem(() -> {
            Set<String> late = new HashSet<>();
            for (int first = 0; first < ids.size(); first += PAGE) {
                List<String> some = ids.subList(first, Math.min(first + PAGE, ids.size()));
                late.addAll(late(now).taskIdIn(some.toArray(String[]::new)).list().stream()
                        .map(Task::getId)
                        .collect(Collectors.toSet()));
            }
            return late;
        });
    }
}
