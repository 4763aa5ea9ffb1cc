package org.cordon.control;

/** What control asks of a key person's process. */
public interface KeyPersonProcess {

    void start(String number);

    /** Delivers the message; false where no live process waits for it. */
    boolean deliver(String number, ControlMessageType type);

    /** Moves the running timers to the periods as they are now. */
    void recalculateTimers(String number);
}
