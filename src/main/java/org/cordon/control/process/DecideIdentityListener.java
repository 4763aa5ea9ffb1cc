package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.merging.IdentityAnswer;
import org.cordon.control.merging.IdentityQuestions;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Does what the CDC decided about a document that contradicts the record. */
@ProcessBean
class DecideIdentityListener implements TaskListener {

    private final IdentityQuestions questions;

    DecideIdentityListener(IdentityQuestions questions) {
        this.questions = questions;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        questions.decide(
                task.getExecution().getProcessBusinessKey(),
                IdentityAnswer.of(answers.required("decision")),
                answers.text("reason").orElse(""));
    }
}
