package org.cordon.control;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How many people who are still being found will go into central isolation, by the rules as they are now. */
@Service
public class ExpectedIsolations {

    private record Group(MeasureQuestion question, int people) {}

    private final ControlRules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExpectedIsolations(ControlRules rules, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** People without a measure in force whose isolation is not over. */
    public int inVerification() {
        RuleBook book = rules.current();
        LocalDate today = LocalDate.now(clock);
        return jdbc
                .sql("""
                        select edition, category, special_need, count(*) as people
                          from cordon.key_person
                         where ended_at is null and measure is null and isolation_until > ?
                         group by edition, category, special_need""")
                .param(today)
                .query((row, index) -> new Group(
                        new MeasureQuestion(
                                row.getString("edition"),
                                KeyPersonCategory.valueOf(row.getString("category")),
                                SpecialNeed.valueOf(row.getString("special_need")),
                                today),
                        row.getInt("people")))
                .list()
                .stream()
                .filter(group -> book.measure(group.question()).measure() == Measure.CENTRAL_ISOLATION)
                .mapToInt(Group::people)
                .sum();
    }
}
