package org.cordon.control.coercion;

import java.util.List;
import java.util.stream.Stream;
import org.cordon.control.drift.DriftCheck;
import org.cordon.control.drift.DriftFinding;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for what cannot be: a change in force without a second person, without a reason of the closed list or without
 * anybody affected, and an order or a waiver in force that no such change speaks for.
 */
@Component
class CoercionDrift implements DriftCheck {

    private static final String ONE_PERSON = """
            select id from cordon.coercive_change
             where state = 'APPLIED' and (approver_id is null or approver_id = author_id or decided_at is null)
            """;
    private static final String NOBODY = """
            select id from cordon.coercive_change c
             where not exists (select 1 from cordon.coercive_change_person p where p.change_id = c.id)
            """;
    private static final String ORDERED = """
            select distinct o.number as id from cordon.control_order o
             where not exists (select 1 from cordon.coercive_change c
                                where c.id = coalesce(o.taken_back_by, o.change_id) and c.state = 'APPLIED')
                or not exists (select 1 from cordon.coercive_change c where c.id = o.change_id and c.state = 'APPLIED')
            """;
    private static final String WAIVED = """
            select e.number as id from cordon.release_exception e
             where not exists (select 1 from cordon.coercive_change c join cordon.coercive_change_person p on p.change_id = c.id
                                where c.id = e.change_id and c.state = 'APPLIED' and p.number = e.number)
            """;

    private final JdbcClient jdbc;
    private final CoercionReasons reasons;
    private final Units units;

    CoercionDrift(JdbcClient jdbc, CoercionReasons reasons, Units units) {
        this.jdbc = jdbc;
        this.reasons = reasons;
        this.units = units;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DriftFinding> findings() {
        return Stream.of(
                        find(ONE_PERSON, "is in force without the word of a second person"),
                        find(NOBODY, "is a coercive change that affects nobody"),
                        find(ORDERED, "is under an order for which no approved change speaks"),
                        find(WAIVED, "has a waived release condition for which no approved change speaks"),
                        unreasoned())
                .flatMap(findings -> findings)
                .toList();
    }

    private Stream<DriftFinding> unreasoned() {
        return jdbc
                .sql("select id, kind, reason_code from cordon.coercive_change")
                .query((row, index) ->
                        reasons.of(CoercionKind.valueOf(row.getString("kind"))).contains(row.getString("reason_code"))
                                ? ""
                                : row.getString("id"))
                .list()
                .stream()
                .filter(id -> !id.isEmpty())
                .map(id -> finding(id, "has a reason that is not on the closed list"));
    }

    private Stream<DriftFinding> find(String query, String difference) {
        return jdbc.sql(query).query((row, index) -> finding(row.getString("id"), difference)).list().stream();
    }

    private DriftFinding finding(String id, String difference) {
        return new DriftFinding(id, difference, headquarters());
    }

    private String headquarters() {
        return units.findByKindOrderByCode(UnitKind.HEADQUARTERS).stream()
                .findFirst()
                .map(Unit::code)
                .orElse(UnitKind.HEADQUARTERS.name());
    }
}
