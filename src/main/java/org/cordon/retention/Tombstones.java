package org.cordon.retention;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose keys were destroyed, by random words: what must not come back with a restored copy. */
@Repository
class Tombstones {

    private final JdbcClient jdbc;
    private final TombstoneFile file;
    private final Clock clock;

    Tombstones(JdbcClient jdbc, TombstoneFile file, Clock clock) {
        this.jdbc = jdbc;
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

    /** Brings the file up to what is committed; what was committed before a crash is added by the next call. */
    void copyOut() {
        file.add(jdbc.sql("select subject from cordon.tombstone order by destroyed_at, subject")
                .query(String.class)
                .list());
    }

    /** Those of the file, also what a restored database does not know of. */
    List<String> kept() {
        return file.read();
    }
}
