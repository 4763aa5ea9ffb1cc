package org.cordon.exchange;

/** How far a batch has come; acknowledged is what the town says itself, whatever was delivered. */
public enum BatchState {
    /** Not delivered yet: it is tried until it is, or has failed for too long. */
    WAITING,
    /** The receiver has answered 2xx: its system has it, which does not mean that anybody has looked at it. */
    DELIVERED,
    /** The town's system has said that it has taken it in. */
    ACKNOWLEDGED,
    /** Failed for too long; whom it is about is sent nothing later until an administrator has it sent again. */
    DEAD
}
