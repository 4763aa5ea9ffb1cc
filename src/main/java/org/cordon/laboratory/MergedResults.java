package org.cordon.laboratory;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.cordon.persons.PeopleMerged;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives results and samples of a merged record to the survivor, as if whoever merged them had assigned each result: a
 * later report under the old name does not take it away again.
 */
@Component
class MergedResults {

    private static final List<String> TABLES = List.of("sample", "positive_result", "positive_announcement");

    private final JdbcClient jdbc;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MergedResults(JdbcClient jdbc, CurrentStaff staff, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(PeopleMerged merged) {
        int results = jdbc.sql("""
                        update cordon.test_result set person_id = :survivor, assigned_person_id = :survivor,
                            assigned_mark = identity_mark, assigned_by = :by, assigned_at = :at, changed_at = :at
                        where person_id = :merged""")
                .param("survivor", merged.survivorId())
                .param("merged", merged.mergedId())
                .param("by", staff.find().map(user -> user.userId()).orElse("merge"))
                .param("at", OffsetDateTime.now(clock))
                .update();
        int others = TABLES.stream().mapToInt(table -> move(table, merged)).sum();
        if (results + others > 0) {
            events.publishEvent(new TestResultsChanged(merged.survivorId()));
        }
    }

    private int move(String table, PeopleMerged merged) {
        return jdbc.sql("update cordon." + table + " set person_id = ? where person_id = ?")
                .params(merged.survivorId(), merged.mergedId())
                .update();
    }
}
