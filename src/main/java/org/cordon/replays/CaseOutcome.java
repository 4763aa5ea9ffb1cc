package org.cordon.replays;

/** Where somebody stood when they were confirmed. */
public enum CaseOutcome {
    /** Under control: they convert. */
    CONVERTED,
    /** Somebody led to them, but was confirmed later, never, or met them before the look-back. */
    MISSED_BEFORE_LISTING,
    /** Would have been listed on this very day. */
    MISSED_ON_THE_DAY,
    /** Listed before and out of control again. */
    MISSED_AFTER_CONTROL,
    /** Nobody on the list led to them: no tracing could have found them. */
    WITHOUT_SOURCE
}
