package org.cordon.control.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/**
 * The timers that follow a person's plan. A deadline does not: it counts from when its step began, and working it out
 * again would put the next health check of everybody off.
 */
@Component
class PlanTimers {

    private static final String DEADLINE = "deadlines.";

    private final ManagementService management;
    private final RepositoryService repository;
    private final Map<String, Boolean> followsPlan = new ConcurrentHashMap<>();

    PlanTimers(ManagementService management, RepositoryService repository) {
        this.management = management;
        this.repository = repository;
    }

    /** Works the due dates out again from the plan as it is now. */
    void recalculate(ProcessInstance instance) {
        List<Job> timers = management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .list();
        timers.stream()
                .filter(this::followsPlan)
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }

    private boolean followsPlan(Job timer) {
        return followsPlan.computeIfAbsent(timer.getJobDefinitionId(), id -> !isDeadline(timer, id));
    }

    private boolean isDeadline(Job timer, String definitionId) {
        JobDefinition definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(definitionId)
                .singleResult();
        ModelElementInstance event = repository
                .getBpmnModelInstance(timer.getProcessDefinitionId())
                .getModelElementById(definition.getActivityId());
        return event.getChildElementsByType(TimerEventDefinition.class).stream()
                .anyMatch(timing -> timing.getRawTextContent().contains(DEADLINE));
    }
}
