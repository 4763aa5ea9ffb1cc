package org.cordon.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register: the table {@code cordon.resident}. */
@Repository
class Residents {

    /** The last code of 12 digits; its end closes the range of a shorter code. Digits only: every collation sorts them so. */
    private static final String LAST = "9".repeat(12);

    private static final String SELECT = """
            select id, identity_sealed, area_code, grid_code, household_id, since, removed_at from cordon.resident
            """;

    private final JdbcClient jdbc;

    Residents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who lives in an area, in the order of places; from the resident on who was the last of the page before. */
    List<Resident> page(ResidentQuery query, int limit) {
        StringBuilder sql = new StringBuilder(SELECT)
                .append(" where removed_at is null and area_code >= :area and area_code <= :end");
        if (query.gridCode() != null) {
            sql.append(" and grid_code = :grid");
        }
        if (query.after() > 0) {
            sql.append("""
                     and (area_code, grid_code, id) > (
                        select a.area_code, a.grid_code, a.id from cordon.resident a where a.id = :after)
                    """);
        }
        sql.append(" order by area_code, grid_code, id fetch first :limit rows only");
        return jdbc.sql(sql.toString())
                .param("area", query.areaCode())
                .param("end", lastIn(query.areaCode()))
                .param("grid", query.gridCode())
                .param("after", query.after())
                .param("limit", limit)
                .query(Residents::resident)
                .list();
    }

    static String lastIn(String areaCode) {
        return areaCode + LAST.substring(Math.min(areaCode.length(), LAST.length()));
    }

    List<Resident> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where id in (:ids)")
                        .param("ids", ids)
                        .query(Residents::resident)
                        .list();
    }

    Optional<Long> idByHash(byte[] identityHash) {
        return jdbc.sql("select id from cordon.resident where identity_hash = ?")
                .param(identityHash)
                .query(Long.class)
                .optional();
    }

    private static Resident resident(ResultSet row, int number) throws SQLException {
        return new Resident(
                row.getLong("id"),
                row.getBytes("identity_sealed"),
                row.getString("area_code"),
                row.getString("grid_code"),
                row.getString("household_id"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                instant(row.getObject("removed_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
