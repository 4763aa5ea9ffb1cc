package org.cordon.platform.audit;

/** Cordon has no key to mark the rows of its audit with, or not the right one, and must not start. */
final class AuditKeyUnusable extends RuntimeException {

    private static final String NEW_KEY =
            "Set CORDON_AUDIT_KEY, from `openssl rand -base64 32`, and keep a copy apart from"
                    + " the database: without it nobody can prove that the audit is untouched.";

    private static final String OLD_KEY =
            "Put the key back with which this database was first started: in CORDON_AUDIT_KEY,"
                    + " or the demo's ./data/audit.key. If it is the right one, its newest rows were changed: keep the"
                    + " database as it is and see docs/guides/auditing.md.";

    private final String action;

    private AuditKeyUnusable(String message, String action) {
        super(message);
        this.action = action;
    }

    /** There is no key, or what stands there is none. */
    static AuditKeyUnusable needsKey(String message) {
        return new AuditKeyUnusable(message, NEW_KEY);
    }

    /** The key is good, but this audit was written with another. */
    static AuditKeyUnusable needsTheOldKey(String stream) {
        return new AuditKeyUnusable(
                "The key of the audit is not the one that the stream " + stream + " was written with", OLD_KEY);
    }

    /** What the operator can do. */
    String action() {
        return action;
    }
}
