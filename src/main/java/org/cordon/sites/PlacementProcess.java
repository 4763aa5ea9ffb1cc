package org.cordon.sites;

/** What sites ask of the processes of people who wait for a room. */
public interface PlacementProcess {

    /** A room is kept for the person: the wait is over. */
    void roomReserved(String number);
}
