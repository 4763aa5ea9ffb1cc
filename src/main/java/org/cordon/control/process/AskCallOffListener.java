package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.control.PeriodEndedOnTheWay;
import org.cordon.platform.engine.ProcessBean;
import org.springframework.context.ApplicationEventPublisher;

/** Says that somebody whose period is over need not be fetched any longer. */
@ProcessBean
class AskCallOffListener implements ExecutionListener {

    private final ApplicationEventPublisher events;

    AskCallOffListener(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        events.publishEvent(new PeriodEndedOnTheWay(execution.getProcessBusinessKey()));
    }
}
