package org.cordon.platform.audit;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator why Cordon did not start and what to do, instead of a stack trace. */
final class AuditKeyFailureAnalyzer extends AbstractFailureAnalyzer<AuditKeyUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AuditKeyUnusable cause) {
        return new FailureAnalysis(cause.getMessage() + ".", cause.action(), cause);
    }
}
