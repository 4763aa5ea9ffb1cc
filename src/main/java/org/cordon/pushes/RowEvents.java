package org.cordon.pushes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cordon.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to rows: the table {@code cordon.push_row_event}. Remarks are sealed: people write names into them. */
@Repository
class RowEvents {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    RowEvents(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** The same of all the rows, with the state that each has now. */
    void add(
            List<Long> rowIds,
            RowEventKind kind,
            @Nullable String userId,
            @Nullable String detail,
            @Nullable String remark) {
        jdbc.sql("""
                        insert into cordon.push_row_event
                            (row_id, happened_at, user_id, kind, state, detail, remark_sealed)
                        select w.id, cast(:now as timestamp with time zone), cast(:user as varchar(64)),
                            cast(:kind as varchar(16)), w.state, cast(:detail as varchar(100)), cast(:remark as bytea)
                        from cordon.push_row w where w.id in (:ids)
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("user", userId)
                .param("kind", kind.name())
                .param("detail", detail)
                .param("remark", new SqlParameterValue(Types.VARBINARY, remark == null ? null : vault.seal(remark)))
                .param("ids", rowIds)
                .update();
    }

    /** In the order in which it happened; whoever shows them records whom they are about. */
    List<RowEvent> of(long rowId) {
        return jdbc.sql(
                        "select e.*, p.id as photo from cordon.push_row_event e"
                                + " left join cordon.push_photo p on p.event_id = e.id and p.taken_back_at is null where e.row_id = ? order by e.id")
                .param(rowId)
                .query(this::event)
                .list();
    }

    private RowEvent event(ResultSet row, int number) throws SQLException {
        byte[] remark = row.getBytes("remark_sealed");
        return new RowEvent(
                Moments.of(row, "happened_at"),
                row.getString("user_id"),
                RowEventKind.valueOf(row.getString("kind")),
                row.getString("state"),
                row.getString("detail"),
                remark == null ? null : vault.open(remark),
                row.getObject("photo", UUID.class));
    }
}
