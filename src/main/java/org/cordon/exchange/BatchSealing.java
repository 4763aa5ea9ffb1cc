package org.cordon.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import org.cordon.platform.crypto.PersonalKeys;
import org.cordon.platform.crypto.PersonalVault;
import org.springframework.stereotype.Component;

/** Seals the contents of batches, each under a key of its own, which is destroyed with the content. */
@Component
class BatchSealing {

    private final PersonalVault vault;
    private final PersonalKeys keys;

    BatchSealing(PersonalVault vault, PersonalKeys keys) {
        this.vault = vault;
        this.keys = keys;
    }

    SealedBatch seal(String webhookId, String body) {
        byte[] bytes = body.getBytes(UTF_8);
        return new SealedBatch(webhookId, bytes, vault.seal(subject(webhookId), body), hash(bytes));
    }

    byte[] open(byte[] sealed) {
        return vault.open(sealed).getBytes(UTF_8);
    }

    void destroy(Collection<String> webhookIds) {
        keys.destroy(webhookIds.stream().map(BatchSealing::subject).toList());
    }

    private static String subject(String webhookId) {
        return "outbox:" + webhookId;
    }

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
