package org.cordon.control;

/** What may be told about a key person at any moment; the constant's message name is the one in the models. */
public enum ControlMessageType {
    /** A laboratory or hospital found the person positive: control ends, a case begins. */
    POSITIVE_RESULT("PositiveResultReceived"),
    /** The investigation found that there was no exposure. */
    RULED_OUT("PersonRuledOut"),
    /** Another district has taken over and confirmed it. */
    MOVED_OUT("PersonMovedOut"),
    /** The person has died. */
    DIED("PersonDied");

    private final String messageName;

    ControlMessageType(String messageName) {
        this.messageName = messageName;
    }

    public String messageName() {
        return messageName;
    }
}
