package org.cordon.cases;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.cordon.cases.RegisteredCase.Outcome;
import org.cordon.platform.crypto.Vault;
import org.cordon.platform.errors.Conflict;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports that came with an Idempotency-Key, and the case each of them led to. */
@Component
class SentReports {

    private static final String PURPOSE = "case-request";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    SentReports(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * The case that this report led to when it came before.
     *
     * @throws Conflict {@code request.keyReused} if another report had the same key
     */
    Optional<RegisteredCase> find(SentOnce once) {
        return jdbc.sql(
                        "select fingerprint, case_number from cordon.case_request where user_id = ? and idempotency_key = ?")
                .params(once.userId(), once.key())
                .query((row, index) -> answer(once, row.getBytes("fingerprint"), row.getString("case_number")))
                .optional();
    }

    /** Two reports with the same key in the same moment: the second is taken back and may be sent again. */
    void remember(SentOnce once, String caseNumber) {
        try {
            jdbc.sql("""
                            insert into cordon.case_request
                                (user_id, idempotency_key, fingerprint, case_number, received_at)
                            values (?, ?, ?, ?, ?)""")
                    .params(once.userId(), once.key(), fingerprint(once), caseNumber, OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Conflict("changed.meanwhile", "The same report is being registered at this moment");
        }
    }

    private RegisteredCase answer(SentOnce once, byte[] fingerprint, String caseNumber) {
        if (!Arrays.equals(fingerprint, fingerprint(once))) {
            throw new Conflict("request.keyReused", "This Idempotency-Key was used for another report");
        }
        return new RegisteredCase(caseNumber, Outcome.UNCHANGED);
    }

    private byte[] fingerprint(SentOnce once) {
        return vault.blindIndex(PURPOSE, once.content());
    }
}
