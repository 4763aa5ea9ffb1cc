package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.QuarantineNotice;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Refuses a quarantine that nobody was told about in writing. */
@ProcessBean
class ServeNoticeListener implements TaskListener {

    private final QuarantineNotice notice;

    ServeNoticeListener(QuarantineNotice notice) {
        this.notice = notice;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        notice.serve(ControlTask.number(task), answers.text("noticeNumber").orElse(""));
    }
}
