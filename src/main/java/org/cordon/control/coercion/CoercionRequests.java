package org.cordon.control.coercion;

import java.util.Arrays;
import java.util.Optional;
import org.cordon.platform.crypto.Vault;
import org.cordon.platform.errors.Conflict;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals that came with an Idempotency-Key, and the change each of them led to. */
@Repository
class CoercionRequests {

    private static final String PURPOSE = "coercive-change-request";

    private final JdbcClient jdbc;
    private final Vault vault;

    CoercionRequests(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * The change that this proposal led to when it came before.
     *
     * @throws Conflict {@code request.keyReused} if another proposal had the same key
     */
    Optional<String> find(String user, String key, CoercionProposal proposal) {
        return jdbc.sql("""
                        select fingerprint, change_id from cordon.coercive_change_request
                        where user_id = ? and idempotency_key = ?""")
                .params(user, key)
                .query((row, index) ->
                        same(row.getBytes("fingerprint"), fingerprint(proposal), row.getString("change_id")))
                .optional();
    }

    /** Two proposals with the same key in the same moment: the second is taken back and may be sent again. */
    void remember(String user, String key, CoercionProposal proposal, String id) {
        try {
            jdbc.sql("""
                            insert into cordon.coercive_change_request (user_id, idempotency_key, fingerprint, change_id)
                            values (?, ?, ?, ?)""").params(user, key, fingerprint(proposal), id).update();
        } catch (DuplicateKeyException e) {
            throw new Conflict("changed.meanwhile", "The same change is being proposed at this moment");
        }
    }

    private static String same(byte[] before, byte[] now, String id) {
        if (!Arrays.equals(before, now)) {
            throw new Conflict("request.keyReused", "This Idempotency-Key was used for another change");
        }
        return id;
    }

    private byte[] fingerprint(CoercionProposal proposal) {
        return vault.blindIndex(
                PURPOSE,
                String.join(
                        "\n",
                        proposal.kind().code(),
                        proposal.reasonCode(),
                        proposal.terms().toString(),
                        proposal.people().toString(),
                        proposal.corrections().toString(),
                        proposal.evidence()));
    }
}
