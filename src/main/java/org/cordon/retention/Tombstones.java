package org.cordon.retention;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose keys were destroyed, by random words: what must not come back with a restored copy. */
@Repository
class Tombstones {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TombstoneFile file;
    private final Clock clock;

    Tombstones(JdbcClient jdbc, JdbcTemplate template, TombstoneFile file, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.file = file;
        this.clock = clock;
    }

    /** In the transaction that destroys the keys. */
    void add(Collection<String> subjects) {
        for (String subject : subjects) {
            boolean known = jdbc.sql("select count(*) from cordon.tombstone where subject = ?")
                            .param(subject)
                            .query(Long.class)
                            .single()
                    > 0;
            if (!known) {
                jdbc.sql("insert into cordon.tombstone (subject, destroyed_at) values (?, ?)")
                        .params(subject, OffsetDateTime.now(clock))
                        .update();
            }
        }
    }

    /** Adds to the file what is committed since; what a crash kept from it is added by the next call. */
    void copyOut() {
        List<String> fresh = jdbc.sql("select subject from cordon.tombstone where not copied order by subject")
                .query(String.class)
                .list();
        if (!fresh.isEmpty()) {
            file.add(fresh);
            template.batchUpdate(
                    "update cordon.tombstone set copied = true where subject = ?",
                    fresh,
                    BATCH,
                    (statement, subject) -> statement.setString(1, subject));
        }
    }

    /**
     * Writes again what the file lacks.
     *
     * @throws IllegalStateException if there is no file although there was one
     */
    void complete() {
        requireFile();
        Set<String> kept = new HashSet<>(file.read());
        List<String> missing = jdbc.sql("select subject from cordon.tombstone").query(String.class).list().stream()
                .filter(subject -> !kept.contains(subject))
                .toList();
        file.add(missing);
    }

    private void requireFile() {
        boolean written = jdbc.sql("select count(*) from cordon.tombstone where copied")
                        .query(Long.class)
                        .single()
                > 0;
        if (written && !file.exists()) {
            throw new IllegalStateException(
                    "The file of tombstones (cordon.retention.tombstone-file) is missing: put its"
                            + " copy back. If there is none, make an empty file; whoever was erased after this database was copied"
                            + " then stays in it");
        }
    }

    /** Those of the file, also what a restored database does not know of. */
    List<String> kept() {
        return file.read();
    }
}
