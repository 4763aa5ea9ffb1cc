package org.cordon.platform.audit;

import java.util.Locale;

/** Chains that grow side by side; each has an order of its own. */
enum AuditStream {
    /** What was seen: written and committed at once, on connections of its own. */
    READS,
    /** What was changed: written as the last thing in the transaction that changes it. */
    CHANGES;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
