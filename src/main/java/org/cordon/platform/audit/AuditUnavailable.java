package org.cordon.platform.audit;

/** A row of the audit cannot be written; what it would have recorded must not happen. */
public final class AuditUnavailable extends RuntimeException {

    AuditUnavailable(Exception cause) {
        super("The audit cannot be written", cause);
    }
}
