package org.cordon.cases.process;

import org.camunda.bpm.engine.RuntimeService;
import org.cordon.cases.CaseProcess;
import org.cordon.platform.engine.EngineAccess;
import org.springframework.stereotype.Component;

/** Runs one {@code PositiveCase} for each case, with the case's number as business key. */
@Component
class CamundaCaseProcess implements CaseProcess {

    private static final String PROCESS = "PositiveCase";
    private static final String PERSON_DIED = "PersonDied";

    private final RuntimeService runtimeService;
    private final EngineAccess engine;

    CamundaCaseProcess(RuntimeService runtimeService, EngineAccess engine) {
        this.runtimeService = runtimeService;
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
        engine.runAsSystem(() -> runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(number)
                .list()
                .forEach(instance -> runtimeService
                        .createMessageCorrelation(PERSON_DIED)
                        .processInstanceId(instance.getId())
                        .correlate()));
    }
}
