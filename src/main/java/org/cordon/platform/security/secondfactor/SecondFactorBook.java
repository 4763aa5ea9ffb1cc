package org.cordon.platform.security.secondfactor;

import java.util.Collection;
import java.util.Optional;
import org.cordon.platform.crypto.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of second factors: secrets are sealed, recovery codes only recognised. */
@Repository
class SecondFactorBook {

    private static final String RECOVERY = "recovery-code";

    private final JdbcClient jdbc;
    private final Vault vault;

    SecondFactorBook(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<String> secret(String userId) {
        return jdbc.sql("select secret from cordon.second_factor where user_id = ?")
                .param(userId)
                .query((row, number) -> vault.open(row.getBytes(1)))
                .optional();
    }

    /**
     * Keeps a new secret, whose first code was just used.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the account has one
     */
    void enrol(String userId, String secret, long step, Collection<String> recoveryCodes) {
        jdbc.sql("insert into cordon.second_factor (user_id, secret, last_step) values (?, ?, ?)")
                .params(userId, vault.seal(secret), step)
                .update();
        recoveryCodes.forEach(code -> jdbc.sql("insert into cordon.recovery_code (user_id, code) values (?, ?)")
                .params(userId, recognised(userId, code))
                .update());
    }

    /** Whether this is the first use of the code of a step, or of a later one; of two at the same moment one is. */
    boolean use(String userId, long step) {
        return jdbc.sql("update cordon.second_factor set last_step = ? where user_id = ? and last_step < ?")
                        .params(step, userId, step)
                        .update()
                == 1;
    }

    /** Whether there was such a recovery code; there is none any more. */
    boolean useRecovery(String userId, String code) {
        return jdbc.sql("delete from cordon.recovery_code where user_id = ? and code = ?")
                        .params(userId, recognised(userId, code))
                        .update()
                == 1;
    }

    void delete(String userId) {
        jdbc.sql("delete from cordon.second_factor where user_id = ?")
                .param(userId)
                .update();
        jdbc.sql("delete from cordon.recovery_code where user_id = ?")
                .param(userId)
                .update();
    }

    /** A hash under a key that is not in the database. */
    private byte[] recognised(String userId, String code) {
        return vault.blindIndex(RECOVERY, userId + ' ' + code);
    }
}
