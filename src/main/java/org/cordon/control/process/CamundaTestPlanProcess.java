package org.cordon.control.process;

import org.camunda.bpm.engine.RuntimeService;
import org.cordon.control.tests.NextTest.Step;
import org.cordon.control.tests.TestPlanProcess;
import org.cordon.platform.engine.EngineMessages;
import org.springframework.stereotype.Component;

/** Test plans and releases in the engine. */
@Component
class CamundaTestPlanProcess implements TestPlanProcess {

    private final EngineMessages messages;
    private final RuntimeService runtime;

    CamundaTestPlanProcess(EngineMessages messages, RuntimeService runtime) {
        this.messages = messages;
        this.runtime = runtime;
    }

    @Override
    public void asksFor(String number, Step step) {
        messages.tell(number, "TestPlanChanged", instance -> step == Step.WAIT || !does(instance, step));
    }

    @Override
    public void releaseBlocked(String number) {
        messages.tell(number, "ReleaseBlocked");
    }

    private boolean does(String instance, Step step) {
        return step.code().equals(runtime.getVariable(instance, PlanTestsDelegate.NEXT_STEP));
    }
}
