package org.cordon.platform.audit;

/** Cordon has no key to mark the rows of its audit with, and must not start. */
final class AuditKeyUnusable extends RuntimeException {

    AuditKeyUnusable(String message) {
        super(message);
    }
}
