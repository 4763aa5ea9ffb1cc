package org.cordon.platform.crypto;

/** Cordon has no keys to protect identities with, or not the right ones, and must not start. */
final class VaultKeysUnusable extends RuntimeException {

    VaultKeysUnusable(String message) {
        super(message);
    }
}
