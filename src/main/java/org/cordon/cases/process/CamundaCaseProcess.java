package org.cordon.cases.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.cases.CaseProcess;
import org.cordon.platform.engine.EngineAccess;
import org.springframework.stereotype.Component;

/** Runs one {@code PositiveCase} for each case, with the case's number as business key. */
@Component
class CamundaCaseProcess implements CaseProcess {

    private static final String PROCESS = "PositiveCase";
    private static final String REVIEW = "UserTask_ReviewWithdrawnResult";

    private final RuntimeService runtimeService;
    private final TaskService tasks;
    private final EngineAccess engine;

    CamundaCaseProcess(RuntimeService runtimeService, TaskService tasks, EngineAccess engine) {
        this.runtimeService = runtimeService;
        this.tasks = tasks;
        this.engine = engine;
    }

    @Override
    public void start(String number) {
        engine.runAsSystem(() -> runtimeService
                .createProcessInstanceByKey(PROCESS)
                .processDefinitionWithoutTenantId()
                .businessKey(number)
                .execute());
    }

    @Override
    public void patientDied(String number) {
        deliver(number, "PersonDied");
    }

    @Override
    public boolean resultWithdrawn(String number) {
        return deliver(number, "ResultWithdrawn");
    }

    @Override
    public void reviewWithdrawnResult(String number) {
        if (!isUnderReview(number)) {
            deliver(number, "ResultDoubted");
        }
    }

    private boolean isUnderReview(String number) {
        return engine.asSystem(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskDefinitionKey(REVIEW)
                        .count()
                > 0);
    }

    private boolean deliver(String number, String message) {
        return engine.asSystem(() -> {
            List<EventSubscription> waiting = waiting(number, message);
            waiting.forEach(one -> runtimeService.messageEventReceived(message, one.getExecutionId()));
            return !waiting.isEmpty();
        });
    }

    private List<EventSubscription> waiting(String number, String message) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .flatMap(instance -> runtimeService
                        .createEventSubscriptionQuery()
                        .processInstanceId(instance)
                        .eventType("message")
                        .eventName(message)
                        .list()
                        .stream())
                .toList();
    }
}
