package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.tests.TestPlanning;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Records what the laboratory says about a late result. */
@ProcessBean
class ChaseResultListener implements TaskListener {

    private final TestPlanning tests;

    ChaseResultListener(TestPlanning tests) {
        this.tests = tests;
    }

    @Override
    public void notify(DelegateTask task) {
        tests.chased(ControlTask.number(task), "lost".equals(Answers.of(task).required("outcome")));
    }
}
