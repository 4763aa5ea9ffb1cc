package org.cordon.sites;

/** What sites ask of the running room samplings in the engine. */
public interface RoomSamplingProcess {

    /** Lets the person's room sampling look again. */
    void lookAgain(String number);
}
