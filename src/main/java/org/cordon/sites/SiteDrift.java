package org.cordon.sites;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cordon.control.drift.DriftCheck;
import org.cordon.control.drift.DriftFinding;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the rooms with what the processes say about people; a healthy system has nothing to report while nobody
 * moves. What concerns a site is for its staff to put right, a queue for headquarters.
 */
@Service
@Transactional(readOnly = true)
public class SiteDrift implements DriftCheck {

    private static final String WITHOUT_ISOLATION = """
            select s.number, s.site_code, s.room
              from cordon.stay s
             where s.occupied_room is not null
               and not exists (select 1 from cordon.control_step c
                                where c.number = s.number and c.left_at is null
                                  and c.status in ('ISOLATED', 'IN_HOSPITAL'))
            """;
    private static final String WITHOUT_ROOM = """
            select c.number, c.unit_code as site_code, cast(null as varchar(20)) as room
              from cordon.control_status c
             where (c.status = 'ISOLATED' or (c.status = 'AWAITING_ROOM' and c.due_at < :now))
               and not exists (select 1 from cordon.stay s
                                where s.open_number = c.number and s.occupied_room is not null)
            """;
    private static final String TOO_MANY = """
            select s.number, s.site_code, s.room
              from cordon.stay s
              join cordon.site_room r on r.site_code = s.site_code and r.name = s.room
             where s.occupied_room is not null
               and (select count(*) from cordon.stay o where o.occupied_room = s.occupied_room) > r.beds
            """;
    private static final String IN_A_BED_OF_OTHERS = """
            select s.number, s.site_code, s.room
              from cordon.stay s
             where s.occupied_room is not null
               and not exists (select 1 from cordon.room_place p
                                where p.holder = s.number and p.site_code = s.site_code and p.room = s.room)
            """;
    private static final String FOR_NOBODY = """
            select p.holder as number, p.site_code, p.room
              from cordon.room_place p
             where p.holder is not null
               and not exists (select 1 from cordon.stay s where s.open_number = p.holder)
            """;
    private static final String QUEUED_FOR_NOTHING = """
            select q.number, cast(null as varchar(32)) as site_code, cast(null as varchar(20)) as room
              from cordon.room_queue q
             where exists (select 1 from cordon.room_place p where p.holder = q.number)
                or not exists (select 1 from cordon.key_person k where k.number = q.number and k.ended_at is null)
            """;

    private final JdbcClient jdbc;
    private final Units units;
    private final Clock clock;

    SiteDrift(JdbcClient jdbc, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
    }

    /** Every difference. */
    public List<SiteFinding> check() {
        List<SiteFinding> findings = new ArrayList<>();
        findings.addAll(find("roomWithoutIsolation", "lives in the room, but is not isolated", WITHOUT_ISOLATION));
        findings.addAll(find("isolationWithoutRoom", "is isolated, but lives in no room", WITHOUT_ROOM));
        findings.addAll(find("roomOverfull", "lives in a room with more people than beds", TOO_MANY));
        findings.addAll(find("bedOfOthers", "lives in the room, but holds no bed of it", IN_A_BED_OF_OTHERS));
        findings.addAll(find("reservationForNobody", "holds a bed, but is expected nowhere", FOR_NOBODY));
        findings.addAll(find("queuedForNothing", "waits for a room, but needs none", QUEUED_FOR_NOTHING));
        return findings;
    }

    /** The same for the comparison of all records. */
    @Override
    public List<DriftFinding> findings() {
        return check().stream()
                .map(finding -> new DriftFinding(finding.number(), finding.difference(), finding.owner()))
                .toList();
    }

    private List<SiteFinding> find(String code, String difference, String query) {
        return jdbc.sql(query)
                .param("now", OffsetDateTime.now(clock))
                .query((row, index) -> {
                    String site = row.getString("site_code");
                    return new SiteFinding(
                            row.getString("number"),
                            site,
                            row.getString("room"),
                            code,
                            difference,
                            site == null ? headquarters() : site);
                })
                .list();
    }

    private String headquarters() {
        return units.findByKindOrderByCode(UnitKind.HEADQUARTERS).stream()
                .findFirst()
                .map(Unit::code)
                .orElse(UnitKind.HEADQUARTERS.name());
    }
}
