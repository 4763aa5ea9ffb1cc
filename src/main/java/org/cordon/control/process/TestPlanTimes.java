package org.cordon.control.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.cordon.control.tests.TestPlanning;
import org.cordon.platform.engine.ProcessBean;

/** When a test plan looks again, for its timers. */
@ProcessBean("testPlan")
public class TestPlanTimes {

    private final TestPlanning tests;

    TestPlanTimes(TestPlanning tests) {
        this.tests = tests;
    }

    /** The next test day, the moment when a result is late, or the end of the period, whichever comes first. */
    public Date lookAgain(DelegateExecution execution) {
        return Date.from(tests.next(execution.getProcessBusinessKey()).lookAgainAt());
    }
}
