package org.cordon.platform.crypto;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in two sentences why Cordon did not start and what to do, instead of a stack trace. */
final class VaultKeysFailureAnalyzer extends AbstractFailureAnalyzer<VaultKeysUnusable> {

    private static final String ACTION =
            "Set CORDON_VAULT_ENCRYPTION_KEY and CORDON_VAULT_INDEX_KEY, each from its own `openssl rand -base64 32`,"
                    + " and keep a copy of both apart from the database: without them no identity can be read again.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, VaultKeysUnusable cause) {
        return new FailureAnalysis(cause.getMessage() + ".", ACTION, cause);
    }
}
