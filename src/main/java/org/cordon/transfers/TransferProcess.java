package org.cordon.transfers;

/** What transfers ask of the engine. */
public interface TransferProcess {

    /** The person waits for a vehicle no longer: somebody may plan one again. */
    void vehicleFound(String number);

    /**
     * The person need not be fetched any longer.
     *
     * @return whether they were waiting to be; if not, nothing has happened
     */
    boolean callOff(String number);

    /** The vehicle of this trip waits for its disinfection. */
    void disinfect(String trip);

    /** Hands in the task in which the vehicle of the person's open drive is planned, as the caller. */
    void plan(String number, VehiclePlan plan);
}
