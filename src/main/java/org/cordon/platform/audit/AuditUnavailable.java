package org.cordon.platform.audit;

import org.cordon.platform.errors.Unavailable;

/** A row of the audit cannot be written; what it would have recorded must not happen. */
public final class AuditUnavailable extends Unavailable {

    static final String CODE = "audit.unavailable";

    AuditUnavailable(Exception cause) {
        super(CODE, "The audit cannot be written", cause);
    }
}
