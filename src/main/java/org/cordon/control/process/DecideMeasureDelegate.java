package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.control.KeyPersonMeasures;
import org.cordon.platform.engine.ProcessBean;

/** Puts the measure that the rule tables order into force; gateways route by {@code measure}. */
@ProcessBean
class DecideMeasureDelegate implements JavaDelegate {

    private final KeyPersonMeasures measures;

    DecideMeasureDelegate(KeyPersonMeasures measures) {
        this.measures = measures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "measure", measures.decide(execution.getProcessBusinessKey()).code());
    }
}
