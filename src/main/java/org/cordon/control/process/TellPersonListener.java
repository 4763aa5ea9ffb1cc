package org.cordon.control.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.EndNotices;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Notes when a person learned that their measures had ended. */
@ProcessBean
class TellPersonListener implements TaskListener {

    private final EndNotices notices;
    private final Clock clock;

    TellPersonListener(EndNotices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        notices.told(
                task.getExecution().getProcessBusinessKey(),
                Answers.of(task).moment("toldAt", clock.getZone()).orElseGet(clock::instant));
    }
}
