package org.cordon.control;

/** What control asks of a key person's process. */
public interface KeyPersonProcess {

    void start(String number);

    /** Delivers the message; false where no live process waits for it. */
    boolean deliver(String number, ControlMessageType type);

    /** Moves the running timers to the plan as it is now. */
    void planMoved(String number);

    /** Sends the person back to the decision on the measure, from wherever less is in force than the rules order. */
    void measureRaised(String number);

    /** Shows whoever looks for the person just now that there is another source. */
    void sourcesChanged(String number, String sources);

    /** Has the town look after whoever waits at home because no vehicle is free. */
    void vehicleMissing(String number);

    /** Ends that again: the transfer team has the person. */
    void fetched(String number);

    /**
     * Ends the process as that of a duplicate; false where there is no live process.
     *
     * @throws org.cordon.platform.errors.Conflict {@code merge.oldModel} if it runs a model that knows no merges
     */
    boolean merged(String number);
}
