package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** What a listener reads from the task itself. */
final class ControlTask {

    private ControlTask() {}

    /** The key person's or case's number. */
    static String number(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
