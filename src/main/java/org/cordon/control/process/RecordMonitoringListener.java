package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.HealthMonitoring;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Keeps a temperature and symptoms taken at home. */
@ProcessBean
class RecordMonitoringListener implements TaskListener {

    private final HealthMonitoring monitoring;

    RecordMonitoringListener(HealthMonitoring monitoring) {
        this.monitoring = monitoring;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        monitoring.record(
                ControlTask.number(task),
                answers.bodyTemperature("temperature"),
                answers.choices("symptoms").orElse(null));
    }
}
