package org.cordon.platform.tasks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.StaffUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The open tasks of the member of staff who asks; units and roles are the engine's own question. */
@Service
class StaffTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final CurrentStaff current;
    private final FinishedTasks finished;

    StaffTasks(TaskService tasks, RuntimeService runtime, CurrentStaff current, FinishedTasks finished) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.current = current;
        this.finished = finished;
    }

    TaskPage list(TaskFilter filter) {
        TaskQuery query = filter.apply(tasks.createTaskQuery(), current.require());
        List<Task> page = query.orderByDueDate().asc().orderByTaskId().asc().listPage(filter.offset(), filter.limit());
        return new TaskPage(
                numbered(page),
                filter.apply(tasks.createTaskQuery(), current.require()).count());
    }

    NumberedTask find(String id) {
        return numbered(List.of(require(id))).get(0);
    }

    private Task require(String id) {
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task == null) {
            throw new NotFound("task.unknown", "There is no such open task");
        }
        return task;
    }

    void claim(String id) {
        StaffUser staff = current.require();
        act(id, () -> tasks.claim(id, staff.userId()));
    }

    void giveBack(String id) {
        act(id, () -> tasks.claim(id, null));
    }

    void complete(String id, Map<String, Object> answers) {
        act(id, () -> tasks.complete(id, answers));
    }

    /** Of a task that the caller has been found to see a moment ago. */
    void completeSeen(String id, Map<String, Object> answers) {
        finished.explain(id, () -> tasks.complete(id, answers));
    }

    /** Looks first, so that a task of another unit is answered like one that does not exist. */
    private void act(String id, Runnable action) {
        finished.explain(id, () -> {
            require(id);
            action.run();
        });
    }

    List<NumberedTask> numbered(List<Task> page) {
        Set<String> instanceIds = page.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, ProcessInstance> instances = instanceIds.isEmpty()
                ? Map.of()
                : runtime
                        .createProcessInstanceQuery()
                        .processInstanceIds(instanceIds)
                        .listPage(0, instanceIds.size())
                        .stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
        return page.stream()
                .map(task -> new NumberedTask(task, number(instances.get(task.getProcessInstanceId()))))
                .toList();
    }

    private static String number(@Nullable ProcessInstance instance) {
        return instance == null || instance.getBusinessKey() == null ? "" : instance.getBusinessKey();
    }

    /** A task with the number of the person or case it is about. */
    record NumberedTask(Task task, String number) {}

    /** A part of a list, and how long the whole list is. */
    record TaskPage(List<NumberedTask> tasks, long total) {}
}
