package org.cordon.exchange;

/** Whether a receiver is sent anything; rows for it are kept in every state. */
public enum ReceiverState {
    /** Is sent what there is. */
    ACTIVE,
    /** An administrator has stopped it for a while. */
    PAUSED,
    /** It answered 410: it takes nothing any more until an administrator resumes it. */
    GONE
}
