package org.cordon.control.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.tests.SampleTaken;
import org.cordon.control.tests.TestPlanning;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Takes a sample down, if one was taken. */
@ProcessBean
class TakeSampleListener implements TaskListener {

    private final TestPlanning tests;
    private final Clock clock;

    TakeSampleListener(TestPlanning tests, Clock clock) {
        this.tests = tests;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        if ("taken".equals(answers.required("outcome"))) {
            tests.sampled(ControlTask.number(task), sample(answers));
        }
    }

    private SampleTaken sample(Answers answers) {
        return new SampleTaken(
                answers.required("sampleNumber"),
                answers.text("tubeNumber").orElse(null),
                answers.count("poolSize").orElse(1),
                answers.moment("takenAt", clock.getZone()).orElseGet(clock::instant));
    }
}
