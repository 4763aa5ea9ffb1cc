package org.cordon.control.coercion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.cordon.platform.audit.Finding;
import org.cordon.platform.audit.UnusualDeeds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the auditors of two people who approved much for each other on one day: the second person may be none. */
@Component
class CoercionPairs implements UnusualDeeds {

    private final JdbcClient jdbc;
    private final CoercionLimits limits;
    private final Clock clock;

    CoercionPairs(JdbcClient jdbc, CoercionLimits limits, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> on(LocalDate day) {
        return jdbc
                .sql("""
                        select least(c.author_id, c.approver_id) as one, greatest(c.author_id, c.approver_id) as other,
                               count(*) as affected
                          from cordon.coercive_change c join cordon.coercive_change_person p on p.change_id = c.id
                         where c.state = 'APPLIED' and c.decided_at >= ? and c.decided_at < ?
                         group by least(c.author_id, c.approver_id), greatest(c.author_id, c.approver_id)
                         order by one, other""")
                .params(begin(day), begin(day.plusDays(1)))
                .query((row, index) -> new Finding(
                        day,
                        Finding.Kind.SAME_PAIR,
                        List.of(row.getString("one"), row.getString("other")),
                        row.getLong("affected"),
                        List.of(),
                        null))
                .list()
                .stream()
                .filter(finding -> limits.isBulk((int) finding.figure()))
                .toList();
    }

    private OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
