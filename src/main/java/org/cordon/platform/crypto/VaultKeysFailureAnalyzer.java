package org.cordon.platform.crypto;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in two sentences why Cordon did not start and what to do, instead of a stack trace. */
final class VaultKeysFailureAnalyzer extends AbstractFailureAnalyzer<VaultKeysUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, VaultKeysUnusable cause) {
        return new FailureAnalysis(cause.getMessage() + ".", cause.action(), cause);
    }
}
