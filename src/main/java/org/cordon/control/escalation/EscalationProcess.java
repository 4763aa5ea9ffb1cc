package org.cordon.control.escalation;

import java.time.Instant;

/** The processes in which somebody is asked about a late task. */
public interface EscalationProcess {

    /**
     * Asks the unit's supervisor first.
     *
     * @param escalation the number of the escalation
     * @param responsible whether the task is the unit's own; otherwise it waits for the other side's signature
     */
    void begin(String escalation, String taskName, Instant lateSince, boolean responsible);

    /** The task is done, or no longer late; nobody needs to be asked any more. */
    void done(String escalation);
}
