package org.cordon.exchange;

import java.time.Instant;

/** What the outbox asks of the process of a town that is silent. */
public interface ReceiverProcess {

    /** Has the supervisor of the receiver's town asked. */
    void ask(long receiverId, Instant silentSince, long rows);

    /** Whether somebody is being asked. */
    boolean isAsked(long receiverId);

    /** Asks no more. */
    void acknowledged(long receiverId);
}
