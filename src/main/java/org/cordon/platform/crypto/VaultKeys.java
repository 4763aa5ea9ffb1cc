package org.cordon.platform.crypto;

import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The two secrets of the vault: one seals, the other derives blind indexes; losing either loses the identities. */
record VaultKeys(SecretKey encryption, SecretKey index) {

    /** Reads both keys from base64, 32 bytes each; the same key twice is refused. */
    static VaultKeys parse(String encryptionKey, String indexKey) {
        byte[] encryption = decode("cordon.vault.encryption-key", encryptionKey);
        byte[] index = decode("cordon.vault.index-key", indexKey);
        if (Arrays.equals(encryption, index)) {
            throw VaultKeysUnusable.needsKeys(
                    "cordon.vault.encryption-key and cordon.vault.index-key are the same key");
        }
        return new VaultKeys(new SecretKeySpec(encryption, "AES"), new SecretKeySpec(index, "HmacSHA256"));
    }

    private static byte[] decode(String property, String base64) {
        return KeyText.decode(base64)
                .orElseThrow(
                        () -> VaultKeysUnusable.needsKeys(property + " must be " + KeyText.BYTES + " bytes in base64"));
    }

    /** Never shows a key. */
    @Override
    public String toString() {
        return "VaultKeys";
    }
}
