package org.cordon.control.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.control.merging.MergeProposalProcess;
import org.cordon.platform.engine.EngineAccess;
import org.springframework.stereotype.Component;

/** Proposals in the engine; the business key is the proposal's number, the form shows the two numbers. */
@Component
class CamundaMergeProposalProcess implements MergeProposalProcess {

    private static final String PROCESS = "MergeProposal";

    private final RuntimeService runtime;
    private final EngineAccess engine;

    CamundaMergeProposalProcess(RuntimeService runtime, EngineAccess engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public void propose(String proposal, String first, String second) {
        engine.runAsSystem(() -> runtime.createProcessInstanceByKey(PROCESS)
                .processDefinitionWithoutTenantId()
                .businessKey(proposal)
                .setVariables(Map.of("firstNumber", first, "secondNumber", second))
                .execute());
    }
}
