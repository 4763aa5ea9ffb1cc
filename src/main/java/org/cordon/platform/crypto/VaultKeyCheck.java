package org.cordon.platform.crypto;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a database that was sealed with other keys: its people could neither be read nor matched, and
 * every import would list all of them again.
 */
@Component
class VaultKeyCheck implements SmartInitializingSingleton {

    private static final String PROBE = "Cordon vault";

    private final Vault vault;
    private final JdbcClient jdbc;

    VaultKeyCheck(Vault vault, JdbcClient jdbc) {
        this.vault = vault;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Optional<Probe> known = read();
        if (known.isPresent()) {
            compare(known.get());
        } else {
            remember();
        }
    }

    private void remember() {
        try {
            jdbc.sql("insert into cordon.vault_probe (id, sealed, blind_index) values (1, ?, ?)")
                    .params(vault.seal(PROBE), index())
                    .update();
        } catch (DuplicateKeyException e) {
            compare(read().orElseThrow()); // another node was faster
        }
    }

    private void compare(Probe known) {
        if (!opens(known.sealed) || !Arrays.equals(known.blindIndex, index())) {
            throw VaultKeysUnusable.needsTheOldKeys();
        }
    }

    private boolean opens(byte[] sealed) {
        try {
            return vault.open(sealed).equals(PROBE);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private byte[] index() {
        return vault.blindIndex("probe", PROBE);
    }

    private Optional<Probe> read() {
        return jdbc.sql("select sealed, blind_index from cordon.vault_probe where id = 1")
                .query((row, number) -> new Probe(row.getBytes(1), row.getBytes(2)))
                .optional();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Probe(byte[] sealed, byte[] blindIndex) {}
}
