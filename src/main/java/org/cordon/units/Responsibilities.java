package org.cordon.units;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.cordon.platform.errors.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The server's record of which unit answers for a person in which capacity. The tenant of every phase is read from
 * here and never from a variable or a request.
 */
@Service
public class Responsibilities {

    private final JdbcClient jdbc;
    private final Units units;
    private final Clock clock;

    Responsibilities(JdbcClient jdbc, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Makes the unit the responsible one of its kind for the person or case with this number.
     *
     * @throws Refused {@code unit.unknown} if there is no such unit of that kind
     */
    @Transactional
    public void assign(String number, UnitKind kind, String unitCode) {
        if (units.findByCode(unitCode).filter(unit -> unit.kind() == kind).isEmpty()) {
            throw new Refused("unit.unknown", "There is no %s with the code %s".formatted(kind, unitCode), unitCode);
        }
        if (update(number, kind, unitCode) == 0) {
            insert(number, kind, unitCode);
        }
    }

    /** No unit of this kind answers for the number any longer. */
    @Transactional
    public void release(String number, UnitKind kind) {
        jdbc.sql("delete from cordon.responsibility where number = ? and kind = ?")
                .params(number, kind.name())
                .update();
    }

    /** The unit assigned for the number; where none was, the only or first unit of a kind that is no town. */
    public Optional<String> find(String number, UnitKind kind) {
        return assigned(number, kind).or(() -> defaultUnit(kind));
    }

    /**
     * The unit of this kind that answers for the number.
     *
     * @throws Refused {@code unit.unassigned} if nobody has decided between several
     */
    public String unitOf(String number, UnitKind kind) {
        return find(number, kind)
                .orElseThrow(() -> new Refused(
                        "unit.unassigned",
                        "Nobody has decided which %s answers for %s".formatted(kind, number),
                        kind,
                        number));
    }

    /** Whether the unit answers for the number in any capacity. */
    public boolean isResponsible(String number, String unitCode) {
        return jdbc.sql("select count(*) from cordon.responsibility where number = ? and unit_code = ?")
                        .params(number, unitCode)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Optional<String> assigned(String number, UnitKind kind) {
        return jdbc.sql("select unit_code from cordon.responsibility where number = ? and kind = ?")
                .params(number, kind.name())
                .query(String.class)
                .optional();
    }

    private Optional<String> defaultUnit(UnitKind kind) {
        List<Unit> candidates = units.findByKindOrderByCode(kind);
        boolean decided = candidates.size() == 1 || (kind != UnitKind.TOWN && !candidates.isEmpty());
        return decided ? Optional.of(candidates.get(0).code()) : Optional.empty();
    }

    private int update(String number, UnitKind kind, String unitCode) {
        return jdbc.sql("update cordon.responsibility set unit_code = ?, assigned_at = ? where number = ? and kind = ?")
                .params(unitCode, OffsetDateTime.now(clock), number, kind.name())
                .update();
    }

    private void insert(String number, UnitKind kind, String unitCode) {
        jdbc.sql("insert into cordon.responsibility (number, kind, unit_code, assigned_at) values (?, ?, ?, ?)")
                .params(number, kind.name(), unitCode, OffsetDateTime.now(clock))
                .update();
    }
}
