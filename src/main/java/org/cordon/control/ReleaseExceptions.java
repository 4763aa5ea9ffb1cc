package org.cordon.control;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conditions of a release that two people have waived for one person: each names the very blocker that both have seen.
 * What may be waived is a closed list; the days, a suspicion, a positive result or a test that was
 * ordered beyond the plan never are.
 */
@Repository
public class ReleaseExceptions {

    private static final Set<String> TESTS = Set.of("testMissing", "testPending");
    private static final Set<String> WAIVABLE = Set.of("testMissing", "testPending", "linkedTestsMissing");

    private final JdbcClient jdbc;

    ReleaseExceptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static boolean isWaivable(ReleaseBlocker blocker) {
        return WAIVABLE.contains(blocker.code());
    }

    /** Waives the blocker for this person by the change with this number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String number, ReleaseBlocker blocker, String change) {
        jdbc.sql(
                        "insert into cordon.release_exception (number, code, test_day, detail, change_id) values (?, ?, ?, ?, ?)")
                .params(number, blocker.code(), blocker.day(), blocker.detail(), change)
                .update();
    }

    /** Those of the blockers that nobody has waived. */
    List<ReleaseBlocker> without(String number, List<ReleaseBlocker> blockers) {
        if (blockers.stream().noneMatch(ReleaseExceptions::isWaivable)) {
            return blockers;
        }
        Set<ReleaseBlocker> waived = of(number);
        return blockers.stream()
                .filter(blocker -> !isWaivable(blocker) || !waived.contains(blocker))
                .toList();
    }

    /** The days of the plan whose tests are waived. */
    public Set<LocalDate> waivedTests(String number) {
        return of(number).stream()
                .filter(blocker -> TESTS.contains(blocker.code()))
                .flatMap(blocker -> Stream.ofNullable(blocker.day()))
                .collect(Collectors.toSet());
    }

    private Set<ReleaseBlocker> of(String number) {
        return new HashSet<>(jdbc.sql("select code, test_day, detail from cordon.release_exception where number = ?")
                .param(number)
                .query((row, index) -> new ReleaseBlocker(
                        row.getString("code"), row.getObject("test_day", LocalDate.class), row.getString("detail")))
                .list());
    }
}
