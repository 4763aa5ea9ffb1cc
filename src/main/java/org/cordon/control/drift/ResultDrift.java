package org.cordon.control.drift;

import java.util.List;
import java.util.stream.Stream;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the laboratories' positive results with the processes: nobody who tested positive may go on as a contact,
 * and no positive result of somebody known may lie unread.
 */
@Component
class ResultDrift implements DriftCheck {

    private static final String STILL_A_CONTACT = """
            select distinct k.number, s.unit_code
              from cordon.positive_announcement a
              join cordon.key_person k on k.person_id = a.person_id and k.ended_at is null
              left join cordon.control_status s on s.number = k.number
             where a.announced_at > k.listed_at
            """;
    private static final String UNREAD = """
            select r.laboratory || '/' || r.sample_number as number, cast(null as varchar(32)) as unit_code
              from cordon.test_result r
             where r.state = 'MATCHED' and r.result = 'POSITIVE' and r.pool_size = 1
               and r.place is null and r.person_id is not null
               and not exists (select 1 from cordon.positive_announcement a
                                where a.person_id = r.person_id
                                  and a.laboratory = r.laboratory and a.sample_number = r.sample_number)
            """;

    private final JdbcClient jdbc;
    private final Units units;

    ResultDrift(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DriftFinding> findings() {
        return Stream.concat(
                        find(STILL_A_CONTACT, "tested positive, but is under control as a contact"),
                        find(UNREAD, "is a positive result of somebody known, but nothing followed from it"))
                .toList();
    }

    private Stream<DriftFinding> find(String query, String difference) {
        return jdbc
                .sql(query)
                .query((row, index) -> finding(row.getString("number"), difference, row.getString("unit_code")))
                .list()
                .stream();
    }

    private DriftFinding finding(String number, String difference, @Nullable String unit) {
        return new DriftFinding(number, difference, unit == null ? cdc() : unit);
    }

    private String cdc() {
        return units.findByKindOrderByCode(UnitKind.CDC).stream()
                .findFirst()
                .map(Unit::code)
                .orElse(UnitKind.CDC.name());
    }
}
