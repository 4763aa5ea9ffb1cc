package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.coercion.CoercionDecision;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Does what the second person decided about a coercive change, or refuses their word. */
@ProcessBean
class DecideChangeListener implements TaskListener {

    private final CoercionDecision decision;

    DecideChangeListener(CoercionDecision decision) {
        this.decision = decision;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        decision.decide(
                ControlTask.number(task),
                "approveChange".equals(answers.required("decision")),
                answers.text("reason").orElse(""));
    }
}
