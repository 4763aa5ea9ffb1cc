package org.cordon.platform.audit;

/** A place where a stream is not as it was written. */
record AuditDamage(String stream, long seq, String what) {

    String sentence() {
        return "Audit stream %s, row %d: %s".formatted(stream, seq, what);
    }
}
