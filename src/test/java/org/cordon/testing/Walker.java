package org.cordon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Walks one person through their processes: completes tasks, runs the jobs that are due, moves the clock. */
public final class Walker {

    private final ProcessEngine engine;
    private final String number;

    public Walker(ProcessEngine engine, String number) {
        this.engine = engine;
        this.number = number;
    }

    /** The key person's or case's number. */
    public String number() {
        return number;
    }

    /** Completes the one open task of this element, then runs what follows at once. */
    public Walker does(String taskKey, Map<String, Object> answers) {
        engine.getTaskService().complete(task(taskKey).getId(), new HashMap<>(answers));
        return runJobs();
    }

    public Walker does(String taskKey) {
        return does(taskKey, Map.of());
    }

    /** The one open task of this element. */
    public Task task(String taskKey) {
        runJobs();
        List<Task> found = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(taskKey)
                .list();
        assertThat(found)
                .as(() -> "open tasks %s of %s among %s".formatted(taskKey, number, openTasks()))
                .hasSize(1);
        return found.get(0);
    }

    public List<String> openTasks() {
        runJobs();
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Moves the clock and lets the timers fire that are due then. */
    public Walker waits(Duration time) {
        ClockUtil.offset(
                ClockUtil.getCurrentTime().toInstant().toEpochMilli() - System.currentTimeMillis() + time.toMillis());
        return runJobs();
    }

    /** Runs every job of the person that is due, and what follows from it. */
    public Walker runJobs() {
        for (List<Job> due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
            engine.getManagementService().executeJob(due.get(0).getId());
        }
        return this;
    }

    private List<Job> dueJobs() {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .flatMap(
                        instance -> engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance)
                                .executable()
                                .list()
                                .stream())
                .toList();
    }
}
