package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.HospitalStays;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Notes that a hospital lets somebody go, or that they died there. */
@ProcessBean
class ReportStayListener implements TaskListener {

    private final HospitalStays stays;

    ReportStayListener(HospitalStays stays) {
        this.stays = stays;
    }

    @Override
    public void notify(DelegateTask task) {
        String stay = Answers.of(task).required("stay");
        if (!"kept".equals(stay)) {
            stays.end(ControlTask.number(task), stay);
        }
    }
}
