package org.cordon.board.process;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.cordon.board.TaskBoard;
import org.cordon.board.TaskCounts;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.platform.security.StaffUser;
import org.springframework.stereotype.Component;

/** Counts with the caller's own tenants, as Tasklist does; asks for a task's subject as the application. */
@Component
class CamundaTaskBoard implements TaskBoard {

    private final TaskService tasks;
    private final RuntimeService instances;
    private final EngineAccess engine;
    private final Clock clock;

    CamundaTaskBoard(TaskService tasks, RuntimeService instances, EngineAccess engine, Clock clock) {
        this.tasks = tasks;
        this.instances = instances;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public TaskCounts countsFor(StaffUser staff) {
        if (staff.roles().isEmpty()) {
            return new TaskCounts(0, 0, 0);
        }
        long mine = assigned(staff).count();
        long open = offered(staff).count() + mine;
        Date now = Date.from(clock.instant());
        long overdue = offered(staff).dueBefore(now).count()
                + assigned(staff).dueBefore(now).count();
        return new TaskCounts(open, mine, overdue);
    }

    @Override
    public Optional<String> subjectOf(String taskId) {
        return engine.asSystem(
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                        .map(Task::getProcessInstanceId)
                        .map(this::businessKey));
    }

    private TaskQuery offered(StaffUser staff) {
        return tasks.createTaskQuery().active().taskCandidateGroupIn(List.copyOf(staff.roles()));
    }

    private TaskQuery assigned(StaffUser staff) {
        return tasks.createTaskQuery().active().taskAssignee(staff.userId());
    }

    private String businessKey(String instanceId) {
        ProcessInstance instance = instances
                .createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult();
        return instance.getBusinessKey();
    }
}
