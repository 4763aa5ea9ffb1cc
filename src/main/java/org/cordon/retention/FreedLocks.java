package org.cordon.retention;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows that laboratories' results wait for, named by samples, tubes and marks of people. They hold nothing; one that
 * nobody waits for is made anew when it is needed.
 */
@Component
class FreedLocks {

    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    FreedLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Removes some that nobody holds; answers whether there may be more. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean clear() {
        List<String> free = jdbc.sql("""
                        select name from cordon.laboratory_lock order by name
                        fetch first ? rows only for update skip locked""").param(MOST).query(String.class).list();
        if (!free.isEmpty()) {
            jdbc.sql("delete from cordon.laboratory_lock where name in (:names)")
                    .param("names", free)
                    .update();
        }
        return free.size() == MOST;
    }
}
