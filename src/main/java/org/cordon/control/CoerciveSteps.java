package org.cordon.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What two people, or one of two, did about somebody beyond the rules, as steps of their way. */
@Repository
class CoerciveSteps {

    private static final String PROCESS = "CoerciveChange/";
    private static final String PROPOSED = "StartEvent_ChangeProposed";
    private static final Map<String, String> ENDS = Map.of(
            "APPLIED", "EndEvent_ChangeInForce",
            "REFUSED", "EndEvent_NothingChanged",
            "LAPSED", "ServiceTask_LapseChange",
            "WITHDRAWN", "EndEvent_Withdrawn");

    private final JdbcClient jdbc;

    CoerciveSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The steps of these numbers, put among the others by their moment. */
    List<TimelineEntry> among(List<TimelineEntry> others, Collection<String> numbers) {
        List<TimelineEntry> own =
                jdbc
                        .sql("""
                        select c.id, p.number, c.state, c.proposed_at, c.decided_at
                        from cordon.coercive_change_person p join cordon.coercive_change c on c.id = p.change_id
                        where p.number in (:numbers)
                        union
                        select c.id, k.number, c.state, c.proposed_at, c.decided_at
                        from cordon.coercive_change_person p join cordon.coercive_change c on c.id = p.change_id
                        join cordon.key_person k on k.person_id = p.new_person_id
                        where k.number in (:numbers) and k.listed_at <= c.proposed_at
                          and (k.ended_at is null or k.ended_at >= c.proposed_at)
                        order by id""")
                        .param("numbers", numbers)
                        .query((row, index) -> steps(row, others).toList())
                        .list()
                        .stream()
                        .flatMap(List::stream)
                        .toList();
        return own.isEmpty()
                ? others
                : Stream.concat(others.stream(), own.stream())
                        .sorted(Comparator.comparing(TimelineEntry::enteredAt))
                        .toList();
    }

    private static Stream<TimelineEntry> steps(ResultSet row, List<TimelineEntry> others) throws SQLException {
        String number = row.getString("number");
        Instant proposed = row.getObject("proposed_at", OffsetDateTime.class).toInstant();
        Instant decided = Timeline.instant(row, "decided_at");
        String end = ENDS.get(row.getString("state"));
        return Stream.concat(
                Stream.of(step(number, proposed, PROPOSED, others)),
                decided == null || end == null ? Stream.of() : Stream.of(step(number, decided, end, others)));
    }

    private static TimelineEntry step(String number, Instant at, String element, List<TimelineEntry> others) {
        ControlStatus status = others.stream()
                .filter(other -> !other.enteredAt().isAfter(at))
                .reduce((earlier, later) -> later)
                .map(TimelineEntry::status)
                .orElse(ControlStatus.LISTED);
        return new TimelineEntry(number, at, at, status, PROCESS + element, null, null, null);
    }
}
