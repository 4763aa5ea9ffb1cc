package org.cordon.transfers.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.cordon.transfers.Direction;

/** Tells from the process a task belongs to in which direction the person is driven. */
final class TransferPhase {

    private static final String RETURN = "ReturnTransfer";

    private TransferPhase() {}

    static Direction direction(DelegateTask task) {
        return task.getProcessDefinitionId().startsWith(RETURN + ":") ? Direction.BACK : Direction.OUT;
    }
}
