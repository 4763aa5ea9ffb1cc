package org.cordon.transfers.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.cordon.transfers.Direction;

/** Tells from the process a step belongs to in which direction the person is driven. */
final class TransferPhase {

    private static final String RETURN = "ReturnTransfer";

    private TransferPhase() {}

    static Direction direction(DelegateTask task) {
        return direction(task.getProcessDefinitionId());
    }

    static Direction direction(DelegateExecution execution) {
        return direction(execution.getProcessDefinitionId());
    }

    private static Direction direction(String definition) {
        return definition.startsWith(RETURN + ":") ? Direction.BACK : Direction.OUT;
    }
}
