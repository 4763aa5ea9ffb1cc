package org.cordon.retention;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whom a full register no longer names. Who they are goes a period later, and by what they were found; a number and a town
 * stay, since rows of test rounds may point to it. A resident whose person of ours is erased stays: that somebody lives here
 * tells nothing of their control, and what links the two has gone with the person.
 */
@Repository
class AgedResidents implements AgedLists {

    private static final int PEOPLE_IN_A_PART = 500;

    private static final String STANDING = """
            select r.id, case when %s then 'LEGAL_HOLD' else 'DUE' end as standing from cordon.resident r
            where r.removed_at <= :before and r.identity_sealed is not null""".formatted(HeldIdentities.holds("r.identity_hash"));

    private static final String IN_PART = STANDING + " and r.id between :first and :last";
    private static final String DUE_IN_PART = "select id from (" + IN_PART + ") s where standing = 'DUE'";

    private final JdbcClient jdbc;
    private final RetentionPeriods periods;
    private final Clock clock;

    AgedResidents(JdbcClient jdbc, RetentionPeriods periods, Clock clock) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.clock = clock;
    }

    @Override
    public DataClass data() {
        return DataClass.RESIDENTS;
    }

    @Override
    public Map<Standing, Long> standings() {
        Map<Standing, Long> standings = new EnumMap<>(Standing.class);
        jdbc.sql("select standing, count(*) from (" + STANDING + ") s group by standing")
                .param("before", before())
                .query(row -> {
                    standings.put(Standing.valueOf(row.getString(1)), row.getLong(2));
                });
        return standings;
    }

    @Override
    public List<Part> due() {
        return jdbc.sql("""
                        select min(id), max(id), count(*) from (
                            select id, (row_number() over (order by id) - 1) / %d as part
                            from (%s) s where standing = 'DUE') p
                        group by part order by min(id)""".formatted(PEOPLE_IN_A_PART, STANDING))
                .param("before", before())
                .query((row, number) -> new Part(row.getLong(1) + "-" + row.getLong(2), row.getLong(3)))
                .list();
    }

    @Override
    public Turn erase(String part) {
        awaitRegister();
        int middle = part.indexOf('-');
        Map<String, Object> range = Map.of(
                "before", before(),
                "first", Long.valueOf(part.substring(0, middle)),
                "last", Long.valueOf(part.substring(middle + 1)));
        long held = jdbc.sql("select count(*) from (" + IN_PART + ") s where standing = 'LEGAL_HOLD'")
                .params(range)
                .query(Long.class)
                .single();
        jdbc.sql("delete from cordon.resident_match where resident_id in (" + DUE_IN_PART + ")")
                .params(range)
                .update();
        return new Turn(blank(range), held);
    }

    private long blank(Map<String, Object> range) {
        return jdbc.sql("""
                        update cordon.resident set identity_hash = null, content_hash = null, identity_sealed = null,
                            name_birth_mark = null, name_phone_mark = null, area_code = substring(area_code from 1 for 9),
                            grid_code = '', household_id = null
                        where id in (%s)""".formatted(DUE_IN_PART)).params(range).update();
    }

    /** Whoever writes a register has counted whom it finds: nobody goes meanwhile. */
    private void awaitRegister() {
        jdbc.sql("select id from cordon.resident_register where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime before() {
        return periods.before(data(), clock);
    }
}
