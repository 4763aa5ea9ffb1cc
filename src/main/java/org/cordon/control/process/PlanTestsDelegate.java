package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.control.tests.TestPlanning;
import org.cordon.platform.engine.ProcessBean;

/** Asks what is to be tested next; gateways route by {@code nextStep}. */
@ProcessBean
class PlanTestsDelegate implements JavaDelegate {

    static final String NEXT_STEP = "nextStep";

    private final TestPlanning tests;

    PlanTestsDelegate(TestPlanning tests) {
        this.tests = tests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                NEXT_STEP, tests.next(execution.getProcessBusinessKey()).step().code());
    }
}
