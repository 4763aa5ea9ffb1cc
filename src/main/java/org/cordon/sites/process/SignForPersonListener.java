package org.cordon.sites.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.sites.Arrival;
import org.cordon.sites.Reception;

/** Signs for the person in the name of the site that the phase belongs to. */
@ProcessBean
class SignForPersonListener implements TaskListener {

    private final Reception reception;

    SignForPersonListener(Reception reception) {
        this.reception = reception;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        reception.signFor(
                task.getExecution().getProcessBusinessKey(),
                task.getTenantId(),
                new Arrival(
                        answers.checked("identityChecked"),
                        answers.bodyTemperature("temperature"),
                        answers.text("belongings").orElse(null)));
    }
}
