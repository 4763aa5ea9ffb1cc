package org.cordon.control.drift;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.control.ControlStatus;
import org.cordon.control.ControlStep;
import org.cordon.control.EnginePosition;
import org.cordon.control.EnginePositions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Compares the projection and the register of open key persons with the engine; a healthy system has nothing to report
 * while no token moves.
 */
@Service
public class ControlDrift {

    private static final String OPEN = """
            select number from cordon.control_status where status not in ('RELEASED', 'ENDED')
            union select number from cordon.key_person where ended_at is null""";

    private final JdbcClient jdbc;
    private final EnginePositions positions;
    private final List<DriftCheck> departments;

    ControlDrift(JdbcClient jdbc, EnginePositions positions, List<DriftCheck> departments) {
        this.jdbc = jdbc;
        this.positions = positions;
        this.departments = departments;
    }

    /**
     * Everybody whom the engine sees differently from the projection, the register or the records of a department, at once:
     * asks the engine about each, so that it is for few people; for a district see {@link DriftAsking}.
     */
    public List<DriftFinding> check() {
        return Stream.concat(
                        numbersAfter("", Integer.MAX_VALUE).stream().flatMap(number -> check(number).stream()),
                        departments().stream())
                .toList();
    }

    /** What departments find in their own records. */
    List<DriftFinding> departments() {
        return departments.stream()
                .flatMap(department -> department.findings().stream())
                .toList();
    }

    /** What the engine sees differently about one person; empty when the records agree. */
    public Optional<DriftFinding> check(String number) {
        return difference(number).map(text -> new DriftFinding(number, text, owner(number)));
    }

    private @Nullable String owner(String number) {
        return positions.of(number).map(EnginePosition::unitCode).orElse(null);
    }

    /** The next people who are open in one of our records, by number. */
    List<String> numbersAfter(String last, int most) {
        return jdbc.sql("""
                        select number from (
                            (select number from cordon.control_status
                              where number > :last and status not in ('RELEASED', 'ENDED')
                              order by number fetch first :most rows only)
                            union
                            (select number from cordon.key_person where number > :last and ended_at is null
                              order by number fetch first :most rows only)) open_numbers
                        order by number fetch first :most rows only""")
                .param("last", last)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** How many are open in one of our records. */
    long people() {
        return jdbc.sql("select count(*) from (" + OPEN + ") open_numbers")
                .query(Long.class)
                .single();
    }

    private Optional<String> difference(String number) {
        Optional<EnginePosition> position = positions.of(number);
        if (position.isEmpty()) {
            return Optional.of("is open, but the engine has never had a process");
        }
        ControlStatus status = position.get().status();
        if (status != null && status.isFinal()) {
            return isOpen(number) ? Optional.of("is open, but the process ended as " + status) : Optional.empty();
        }
        Set<String> engine = describe(position.get().steps());
        Set<String> projection = projected(number);
        return engine.equals(projection)
                ? statusDifference(number, position.get())
                : Optional.of("engine has %s, projection has %s".formatted(engine, projection));
    }

    private Optional<String> statusDifference(String number, EnginePosition position) {
        String engine = String.valueOf(position.status());
        String projected = jdbc.sql("select status from cordon.control_status where number = ?")
                .param(number)
                .query(String.class)
                .optional()
                .orElse("nothing");
        return engine.equals(projected)
                ? Optional.empty()
                : Optional.of("engine says %s, projection says %s".formatted(engine, projected));
    }

    private boolean isOpen(String number) {
        return jdbc.sql("select count(*) from (" + OPEN + ") open_numbers where number = ?")
                        .param(number)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Set<String> describe(List<ControlStep> steps) {
        return steps.stream()
                .map(step -> step.id() + "=" + step.status() + "@" + step.unitCode())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> projected(String number) {
        return new TreeSet<>(jdbc.sql("""
                        select activity_instance_id, status, unit_code from cordon.control_step
                        where number = ? and left_at is null""")
                .param(number)
                .query((row, index) -> row.getString(1) + "=" + row.getString(2) + "@" + row.getString(3))
                .list());
    }
}
