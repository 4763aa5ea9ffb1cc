package org.cordon.platform.crypto;

/** Cordon has no keys to protect identities with, or not the right ones, and must not start. */
final class VaultKeysUnusable extends RuntimeException {

    private static final String NEW_KEYS =
            "Set CORDON_VAULT_ENCRYPTION_KEY and CORDON_VAULT_INDEX_KEY, each from its own `openssl rand -base64 32`,"
                    + " and keep a copy of both apart from the database: without them no identity can be read again.";

    private static final String OLD_KEYS =
            "Put the keys back with which this database was first started: in CORDON_VAULT_ENCRYPTION_KEY and"
                    + " CORDON_VAULT_INDEX_KEY, or the demo's ./data/vault.properties. A demo that may lose its data"
                    + " starts afresh when ./data is deleted.";

    private final String action;

    private VaultKeysUnusable(String message, String action) {
        super(message);
        this.action = action;
    }

    /** There are no keys, or what stands there is none. */
    static VaultKeysUnusable needsKeys(String message) {
        return new VaultKeysUnusable(message, NEW_KEYS);
    }

    /** The keys are good, but this database knows others. */
    static VaultKeysUnusable needsTheOldKeys() {
        return new VaultKeysUnusable("The keys are not those that this database was sealed with", OLD_KEYS);
    }

    /** What the operator can do. */
    String action() {
        return action;
    }
}
