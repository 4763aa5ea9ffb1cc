package org.cordon.retention;

import org.cordon.pushes.KeptRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows about somebody of whom a legal hold keeps everything, whether the register, a file or a search says who it is. */
@Repository
class HeldRows implements KeptRows {

    /** The condition for rows {@code w}; never unknown, also where a column is empty. */
    static final String HELD = """
            (exists (select 1 from cordon.legal_hold g where g.number is null and g.lifted_at is null)
              or %s
              or exists (select 1 from cordon.retention_held_person h where h.id = w.person_id)
              or exists (select 1 from cordon.push_search s join cordon.retention_held_person h on h.id = s.person_id
                  where s.row_id = w.id))""".formatted(heldResident("w"));

    private static final String IS_HELD = "select count(*) from cordon.push_row w where w.id = :row and " + HELD;

    private final JdbcClient jdbc;

    HeldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The condition for rows of somebody in the register of whom a hold keeps everything. */
    static String heldResident(String row) {
        return "exists (select 1 from cordon.resident r where r.id = %s.resident_id and %s)"
                .formatted(row, HeldIdentities.holds("r.identity_hash"));
    }

    @Override
    public boolean isKept(long rowId) {
        return jdbc.sql(IS_HELD).param("row", rowId).query(Long.class).single() > 0;
    }
}
