package org.cordon.sites;

/** What sites ask of the running samplings of rooms in the engine. */
public interface RoomSamplingProcess {

    /** Lets the person's room sampling look again. */
    void lookAgain(String number);

    /** A laboratory has said something about the room of this disinfection. */
    void roomReported(String disinfection);
}
