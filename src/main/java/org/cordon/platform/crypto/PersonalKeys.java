package org.cordon.platform.crypto;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.cordon.platform.data.BulkLoad;
import org.cordon.platform.data.GuardedWrite;
import org.cordon.platform.data.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of the subjects, each sealed with the vault's key, in a schema of their own: it is copied apart from the data
 * and only its newest copy is kept, so that a destroyed key is nowhere.
 *
 * <p>Nothing is remembered between two calls: a key whose transaction failed would seal what nobody can open again, and a
 * destroyed one would live on.
 */
@Component
public class PersonalKeys {

    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9:._-]{1,80}");

    /** H2 takes no longer arrays than 65,536. */
    private static final int MOST_AT_ONCE = 10_000;

    private final Vault vault;
    private final JdbcClient jdbc;
    private final GuardedWrite write;
    private final BulkLoad bulk;
    private final Clock clock;

    PersonalKeys(Vault vault, JdbcClient jdbc, GuardedWrite write, BulkLoad bulk, Clock clock) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.write = write;
        this.bulk = bulk;
        this.clock = clock;
    }

    /** A key for somebody new, under a random name. */
    public PersonalKey create() {
        PersonalKey key = newKey();
        insert(key);
        return key;
    }

    /** The key of the subject, made if there is none. Needs a transaction: the key and what it seals are written together. */
    public PersonalKey of(String subject) {
        return find(subject).orElseGet(() -> make(subject));
    }

    /**
     * The keys of many subjects by their names, made where there are none. Whoever else may make a key of one of them must
     * be kept waiting: the database refuses the second one, and with it the running transaction.
     */
    public Map<String, PersonalKey> ofAll(Set<String> subjects) {
        if (subjects.size() == 1) {
            PersonalKey one = of(subjects.iterator().next());
            return Map.of(one.subject(), one);
        }
        Map<String, PersonalKey> keys = new HashMap<>();
        jdbc.sql("select subject, wrapped from cordon_keys.personal_key where subject = any(:subjects)")
                .param("subjects", SqlArrays.texts(subjects))
                .query(row -> {
                    String subject = row.getString("subject");
                    keys.put(subject, unwrap(subject, row.getBytes("wrapped")));
                });
        List<PersonalKey> made = subjects.stream()
                .filter(subject -> !keys.containsKey(subject))
                .map(PersonalKeys::newKey)
                .toList();
        OffsetDateTime now = OffsetDateTime.now(clock);
        bulk.load(
                "cordon_keys.personal_key",
                List.of("subject", "wrapped", "made_at"),
                made.stream()
                        .map(key -> new @Nullable Object[] {key.subject(), wrap(vault, key), now})
                        .toList());
        made.forEach(key -> keys.put(key.subject(), key));
        return keys;
    }

    public Optional<PersonalKey> find(String subject) {
        return jdbc.sql("select wrapped from cordon_keys.personal_key where subject = ?")
                .param(subject)
                .query(byte[].class)
                .optional()
                .map(wrapped -> unwrap(subject, wrapped));
    }

    /** The key as it lies in its table. */
    public PersonalKey unwrap(String subject, byte[] wrapped) {
        return unwrap(vault, subject, wrapped);
    }

    /** Destroys the keys; nothing that they sealed can be opened any more. */
    public int destroy(Collection<String> subjects) {
        List<String> all = List.copyOf(subjects);
        int destroyed = 0;
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE));
            destroyed += jdbc.sql("delete from cordon_keys.personal_key where subject = any(:subjects)")
                    .param("subjects", SqlArrays.texts(some))
                    .update();
        }
        return destroyed;
    }

    private PersonalKey make(String subject) {
        PersonalKey key = newKey(subject);
        return write.succeeds(() -> insert(key)) ? key : find(subject).orElseThrow(); // somebody else was faster
    }

    private void insert(PersonalKey key) {
        jdbc.sql("insert into cordon_keys.personal_key (subject, wrapped, made_at) values (?, ?, ?)")
                .params(key.subject(), wrap(vault, key), OffsetDateTime.now(clock))
                .update();
    }

    static PersonalKey newKey() {
        return newKey("person:" + UUID.randomUUID());
    }

    static byte[] wrap(Vault vault, PersonalKey key) {
        return vault.seal(Base64.getEncoder().encodeToString(key.key().getEncoded()));
    }

    static PersonalKey unwrap(Vault vault, String subject, byte[] wrapped) {
        byte[] key = Base64.getDecoder().decode(vault.open(wrapped));
        return new PersonalKey(subject, new SecretKeySpec(key, "AES"));
    }

    static PersonalKey newKey(String subject) {
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("A subject of " + subject.length() + " characters cannot have a key");
        }
        byte[] key = Base64.getDecoder().decode(KeyText.random());
        return new PersonalKey(subject, new SecretKeySpec(key, "AES"));
    }
}
