package org.cordon.platform.crypto;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Moves values from the vault's own key to those of their subjects, on the one connection of a migration. */
public class Resealing {

    private final Vault vault;
    private final JdbcClient jdbc;
    private final Map<String, PersonalKey> keys = new HashMap<>();

    public Resealing(Vault vault, Connection connection) {
        this.vault = vault;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** A key for one person. */
    public PersonalKey newKey() {
        return insert(PersonalKeys.newKey());
    }

    /** The key of the subject, made if there is none. */
    public PersonalKey keyOf(String subject) {
        return keys.computeIfAbsent(
                subject, name -> jdbc.sql("select wrapped from cordon_keys.personal_key where subject = ?")
                        .param(name)
                        .query(byte[].class)
                        .optional()
                        .map(wrapped -> PersonalKeys.unwrap(vault, name, wrapped))
                        .orElseGet(() -> insert(PersonalKeys.newKey(name))));
    }

    /** What the vault's own key sealed. */
    public String open(byte[] sealed) {
        return vault.open(sealed);
    }

    public byte[] seal(PersonalKey key, String text) {
        return PersonalVault.sealed(key, text);
    }

    byte[] reseal(String subject, byte[] sealed) {
        return PersonalVault.isPersonal(sealed) ? sealed : seal(keyOf(subject), open(sealed));
    }

    private PersonalKey insert(PersonalKey key) {
        jdbc.sql("insert into cordon_keys.personal_key (subject, wrapped, made_at) values (?, ?, current_timestamp)")
                .params(key.subject(), PersonalKeys.wrap(vault, key))
                .update();
        return key;
    }
}
