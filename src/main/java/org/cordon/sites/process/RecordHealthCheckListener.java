package org.cordon.sites.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.sites.HealthObservation;
import org.cordon.sites.HealthReading;

/** Records one health check. */
@ProcessBean
class RecordHealthCheckListener implements TaskListener {

    private final HealthObservation observation;

    RecordHealthCheckListener(HealthObservation observation) {
        this.observation = observation;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        observation.record(
                task.getExecution().getProcessBusinessKey(),
                new HealthReading(
                        answers.bodyTemperature("temperature"),
                        answers.choices("symptoms").orElse(null),
                        answers.text("remark").orElse(null)));
    }
}
