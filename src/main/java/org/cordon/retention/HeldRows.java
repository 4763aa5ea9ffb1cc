package org.cordon.retention;

import org.cordon.pushes.KeptRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows about somebody of whom a legal hold keeps everything, whether the register, a file or a search says who it is. */
@Repository
class HeldRows implements KeptRows {

    private static final String HELD = """
            select count(*) from cordon.push_row w where w.id = :row and (
                exists (select 1 from cordon.legal_hold g where g.number is null and g.lifted_at is null)
                or exists (select 1 from cordon.resident r where r.id = w.resident_id and %s)
                or w.person_id in (select h.id from cordon.retention_held_person h)
                or exists (select 1 from cordon.push_search s
                    where s.row_id = w.id and s.person_id in (select h.id from cordon.retention_held_person h)))""".formatted(HeldIdentities.holds("r.identity_hash"));

    private final JdbcClient jdbc;

    HeldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isKept(long rowId) {
        return jdbc.sql(HELD).param("row", rowId).query(Long.class).single() > 0;
    }
}
