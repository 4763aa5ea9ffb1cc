package org.cordon.exchange;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.cordon.platform.crypto.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secrets by which receivers know that a call is ours; they leave once, when they are made, and sign ever after. */
@Repository
class ReceiverSecrets {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReceiverSecrets(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** A new one, as Standard Webhooks writes it: {@code whsec_} and 32 bytes in base64. */
    String create() {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    byte[] seal(String secret) {
        return vault.seal(secret);
    }

    /** From now on this one signs, and the one before it, too, for so long. */
    void replace(long receiverId, String secret, Duration formerFor) {
        jdbc.sql("""
                        update cordon.receiver set former_secret_sealed = secret_sealed, former_until = ?,
                            secret_sealed = ?
                        where id = ?
                        """)
                .params(OffsetDateTime.now(clock).plus(formerFor), seal(secret), receiverId)
                .update();
    }

    /** The keys that sign now, the newest first. */
    List<byte[]> keys(long receiverId) {
        return jdbc.sql("select secret_sealed, former_secret_sealed, former_until from cordon.receiver where id = ?")
                .param(receiverId)
                .query((row, number) -> keys(row))
                .single();
    }

    private List<byte[]> keys(ResultSet row) throws SQLException {
        List<byte[]> keys = new ArrayList<>();
        keys.add(key(row.getBytes("secret_sealed")));
        OffsetDateTime until = row.getObject("former_until", OffsetDateTime.class);
        if (until != null && until.toInstant().isAfter(clock.instant())) {
            keys.add(key(row.getBytes("former_secret_sealed")));
        }
        return keys;
    }

    private byte[] key(byte[] sealed) {
        return Base64.getDecoder().decode(vault.open(sealed).substring(PREFIX.length()));
    }
}
