package org.cordon.testing;

import org.springframework.jdbc.core.JdbcTemplate;

/** H2 takes no row of the audit's stream of changes for a while; reads are recorded as ever. */
public final class ChangesRefused {

    private ChangesRefused() {}

    public static void during(JdbcTemplate jdbc, Attempt attempt) throws Exception {
        jdbc.execute("alter table cordon.audit_entry add constraint no_changes check (stream <> 'changes') nocheck");
        try {
            attempt.run();
        } finally {
            jdbc.execute("alter table cordon.audit_entry drop constraint no_changes");
        }
    }

    /** What is tried meanwhile. */
    public interface Attempt {
        void run() throws Exception;
    }
}
