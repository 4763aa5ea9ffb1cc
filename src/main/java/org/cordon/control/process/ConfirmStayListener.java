package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.HospitalStays;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Notes whether a hospital has the person whom a town was told to be there. */
@ProcessBean
class ConfirmStayListener implements TaskListener {

    private final HospitalStays stays;

    ConfirmStayListener(HospitalStays stays) {
        this.stays = stays;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        String stay = answers.required("stay");
        if ("confirmed".equals(stay)) {
            stays.confirm(ControlTask.number(task), answers.checked("identityChecked"));
        } else {
            stays.end(ControlTask.number(task), stay);
        }
    }
}
