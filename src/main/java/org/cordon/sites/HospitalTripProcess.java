package org.cordon.sites;

/** What sites ask of the processes of people who need a hospital. */
public interface HospitalTripProcess {

    /** Begins the trip; false where no isolation of the person is running. */
    boolean begin(String number);
}
