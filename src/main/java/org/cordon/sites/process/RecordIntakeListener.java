package org.cordon.sites.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.sites.Intake;
import org.cordon.sites.Reception;

/** Records what the site must know about the person. */
@ProcessBean
class RecordIntakeListener implements TaskListener {

    private final Reception reception;

    RecordIntakeListener(Reception reception) {
        this.reception = reception;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        reception.recordIntake(
                task.getExecution().getProcessBusinessKey(),
                new Intake(
                        answers.text("illness").orElse(null),
                        answers.text("medicine").orElse(null),
                        answers.text("needs").orElse(null),
                        answers.text("valuables").orElse(null),
                        answers.checked("noticeServed")));
    }
}
