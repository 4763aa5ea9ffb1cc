package org.cordon.cases.process;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.cordon.cases.CaseProcess;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.platform.engine.EngineMessages;
import org.cordon.platform.engine.ModelProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs one {@code PositiveCase} for each case, with the case's number as business key. */
@Component
class CamundaCaseProcess implements CaseProcess {

    private static final String PROCESS = "PositiveCase";
    /** What the model says of the task in which a doubted case is reviewed. */
    private static final String REVIEWS = "reviews";

    private final RuntimeService runtimeService;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final EngineMessages messages;
    private final EngineAccess engine;

    CamundaCaseProcess(
            RuntimeService runtimeService,
            TaskService tasks,
            RepositoryService repository,
            EngineMessages messages,
            EngineAccess engine) {
        this.runtimeService = runtimeService;
        this.tasks = tasks;
        this.repository = repository;
        this.messages = messages;
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
        messages.tell(number, "PersonDied");
    }

    @Override
    public boolean resultWithdrawn(String number) {
        return messages.tell(number, "ResultWithdrawn");
    }

    @Override
    public void reviewWithdrawnResult(String number) {
        if (!isUnderReview(number)) {
            messages.tell(number, "ResultDoubted");
        }
    }

    private boolean isUnderReview(String number) {
        return engine.asSystem(() -> tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .anyMatch(this::isReview));
    }

    private boolean isReview(Task task) {
        return ModelProperties.read(element(task), REVIEWS).isPresent();
    }

    private @Nullable BaseElement element(Task task) {
        return repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
    }
}
