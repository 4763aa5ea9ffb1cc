package org.cordon.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.cordon.persons.PersonErasure;
import org.cordon.platform.data.GuardedWrite;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stays of those who were erased: how many were listed, released and ill, by day, town and category. */
@Repository
public class DailyStatistics {

    /** A count below this could tell who it was. */
    public static final int SMALLEST_SHOWN = 5;

    private static final String UNKNOWN = "-";
    private static final int TOWN_DIGITS = 9;

    private static final String LISTED =
            "select listed_at as moment, category from cordon.key_person where person_id = :id";

    /** Of somebody whom a restore brought back from under control, there is no end. */
    private static final String ENDED =
            "select ended_at as moment, category from cordon.key_person where person_id = :id and ended_at is not null";

    private static final String CASES =
            "select registered_at as moment, '-' as category from cordon.positive_case where person_id = :id";

    /** What an earlier erasure has counted is not counted again. */
    private static final String SINCE = """
            select moment, category from (%s) m
            where not exists (select 1 from cordon.retention_person p where p.id = :id and p.erased_at >= m.moment)""";

    private final JdbcClient jdbc;
    private final PersonErasure persons;
    private final GuardedWrite write;
    private final Clock clock;

    DailyStatistics(JdbcClient jdbc, PersonErasure persons, GuardedWrite write, Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.write = write;
        this.clock = clock;
    }

    /**
     * One cell.
     *
     * @param kind {@code listed}, {@code ended} or {@code case}
     * @param areaCode the town, {@code -} where it was unknown
     * @param people null where there are fewer than {@link #SMALLEST_SHOWN}
     */
    public record Cell(
            LocalDate day,
            String kind,
            String areaCode,
            String category,
            @Nullable Long people) {}

    /** Day by day; small figures are left out. */
    public List<Cell> cells() {
        return jdbc.sql("select * from cordon.stat_daily order by counted_on, kind, area_code, category")
                .query((row, number) -> new Cell(
                        row.getObject("counted_on", LocalDate.class),
                        row.getString("kind"),
                        row.getString("area_code"),
                        row.getString("category"),
                        shown(row.getLong("people"))))
                .list();
    }

    /** Counts people in the transaction that erases them: none is missing and none is counted twice. */
    void count(Collection<Long> people) {
        for (long id : people) {
            String town = persons.areaCode(id).map(DailyStatistics::town).orElse(UNKNOWN);
            moments(LISTED, id).forEach(moment -> add(moment, "listed", town));
            moments(ENDED, id).forEach(moment -> add(moment, "ended", town));
            moments(CASES, id).forEach(moment -> add(moment, "case", town));
        }
    }

    private List<Moment> moments(String sql, long id) {
        return jdbc.sql(SINCE.formatted(sql))
                .param("id", id)
                .query((row, number) -> new Moment(
                        row.getObject(1, OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate(),
                        row.getString(2)))
                .list();
    }

    private void add(Moment moment, String kind, String town) {
        if (!increase(moment, kind, town) && !write.succeeds(() -> insert(moment, kind, town))) {
            increase(moment, kind, town); // another node was faster
        }
    }

    private boolean increase(Moment moment, String kind, String town) {
        return jdbc.sql("""
                                update cordon.stat_daily set people = people + 1
                                where counted_on = ? and kind = ? and area_code = ? and category = ?""").params(moment.day(), kind, town, moment.category()).update() > 0;
    }

    private void insert(Moment moment, String kind, String town) {
        jdbc.sql("insert into cordon.stat_daily (counted_on, kind, area_code, category, people) values (?, ?, ?, ?, 1)")
                .params(moment.day(), kind, town, moment.category())
                .update();
    }

    private static @Nullable Long shown(long people) {
        return people < SMALLEST_SHOWN ? null : people;
    }

    private static String town(String areaCode) {
        return areaCode.substring(0, Math.min(TOWN_DIGITS, areaCode.length()));
    }

    private record Moment(LocalDate day, String category) {}
}
