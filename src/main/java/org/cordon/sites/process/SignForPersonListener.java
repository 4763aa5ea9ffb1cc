package org.cordon.sites.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.sites.Arrival;
import org.cordon.sites.Reception;
import org.cordon.sites.SiteRefusal;

/** Signs for the person in the name of the site that the phase belongs to, or refuses them. */
@ProcessBean
class SignForPersonListener implements TaskListener {

    private final Reception reception;
    private final SiteRefusal refusal;

    SignForPersonListener(Reception reception, SiteRefusal refusal) {
        this.reception = reception;
        this.refusal = refusal;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        if ("refused".equals(answers.required("signature"))) {
            refusal.refuse(task.getExecution().getProcessBusinessKey(), answers.required("refusalReason"));
        } else {
            reception.signFor(task.getExecution().getProcessBusinessKey(), task.getTenantId(), arrival(answers));
        }
    }

    private static Arrival arrival(Answers answers) {
        return new Arrival(
                answers.checked("identityChecked"),
                answers.bodyTemperature("temperature"),
                answers.text("belongings").orElse(null));
    }
}
