package org.cordon.platform.audit;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator why Cordon did not start and what to do, instead of a stack trace. */
final class AuditKeyFailureAnalyzer extends AbstractFailureAnalyzer<AuditKeyUnusable> {

    private static final String ACTION =
            "Set CORDON_AUDIT_KEY, from `openssl rand -base64 32`, and keep a copy apart from"
                    + " the database: without it nobody can prove that the audit is untouched.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AuditKeyUnusable cause) {
        return new FailureAnalysis(cause.getMessage() + ".", ACTION, cause);
    }
}
