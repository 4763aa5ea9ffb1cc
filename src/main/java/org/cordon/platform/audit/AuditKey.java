package org.cordon.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cordon.platform.crypto.KeyText;

/** The secret under which rows are marked; it is never in the database, whose owner could otherwise mark rows anew. */
final class AuditKey {

    /** What stands for the row before the first. */
    static final String START = "0".repeat(64);

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private AuditKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Reads 32 bytes in base64. */
    static AuditKey parse(String base64) {
        return KeyText.decode(base64)
                .map(AuditKey::new)
                .orElseThrow(() ->
                        AuditKeyUnusable.needsKey("cordon.audit.key must be " + KeyText.BYTES + " bytes in base64"));
    }

    /** The mark of a row as 64 hexadecimal digits. */
    String mark(String previous, byte[] canonical) {
        Mac mac = mac();
        mac.update(previous.getBytes(UTF_8));
        return HexFormat.of().formatHex(mac.doFinal(canonical));
    }

    /** A pseudonym for a value that must not be written down: the same value gives the same 16 digits. */
    String pseudonym(String value) {
        Mac mac = mac();
        mac.update("asked\0".getBytes(UTF_8));
        return HexFormat.of().formatHex(mac.doFinal(value.getBytes(UTF_8)), 0, 8);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A row of the audit cannot be marked", e);
        }
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "AuditKey";
    }
}
