package org.cordon.control.process;

import org.camunda.bpm.engine.RuntimeService;
import org.cordon.control.merging.IdentityQuestionProcess;
import org.cordon.platform.engine.EngineAccess;
import org.springframework.stereotype.Component;

/** Questions in the engine; the business key is the question's number, the form shows the key person's. */
@Component
class CamundaIdentityQuestionProcess implements IdentityQuestionProcess {

    private static final String PROCESS = "IdentityQuestion";

    private final RuntimeService runtime;
    private final EngineAccess engine;

    CamundaIdentityQuestionProcess(RuntimeService runtime, EngineAccess engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public void ask(String question, String number) {
        engine.runAsSystem(() -> runtime.createProcessInstanceByKey(PROCESS)
                .processDefinitionWithoutTenantId()
                .businessKey(question)
                .setVariable("keyPersonNumber", number)
                .execute());
    }
}
