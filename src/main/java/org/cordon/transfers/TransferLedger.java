package org.cordon.transfers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.control.ControlStatus;
import org.cordon.control.ControlStep;
import org.cordon.control.EnginePositions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts people in and out: sent = arrived + in transit + returned, day by day. */
@Service
@Transactional(readOnly = true)
public class TransferLedger {

    private static final int DAYS = 14;

    private record Count(String team, int sent, int arrived, int returned) {}

    private final JdbcClient jdbc;
    private final EnginePositions positions;
    private final Clock clock;

    TransferLedger(JdbcClient jdbc, EnginePositions positions, Clock clock) {
        this.jdbc = jdbc;
        this.positions = positions;
        this.clock = clock;
    }

    /** The last fourteen days, oldest first; days without a drive are left out. */
    public List<LedgerDay> days() {
        LocalDate today = LocalDate.now(clock);
        return today.minusDays(DAYS - 1L)
                .datesUntil(today.plusDays(1))
                .flatMap(this::day)
                .toList();
    }

    /** Whether the engine has the person in the hands of the team, with this status; another unit may care for them, too. */
    boolean isWithTeam(String number, String team, ControlStatus status) {
        return positions
                .of(number)
                .flatMap(position -> position.steps().stream()
                        .filter(step -> team.equals(step.unitCode()))
                        .max(ControlStep.INNERMOST))
                .filter(step -> step.status() == status)
                .isPresent();
    }

    private Stream<LedgerDay> day(LocalDate day) {
        return jdbc
                .sql("""
                        select team_code, count(*) as sent, count(arrived_at) as arrived,
                               count(case when arrived_at is null then cancelled_at end) as returned
                          from cordon.transfer_order
                         where boarded_at >= ? and boarded_at < ? and team_code is not null
                         group by team_code""")
                .params(start(day), start(day.plusDays(1)))
                .query((row, index) -> new Count(
                        row.getString("team_code"), row.getInt("sent"), row.getInt("arrived"), row.getInt("returned")))
                .list()
                .stream()
                .map(count -> new LedgerDay(
                        day, count.team(), count.sent(), count.arrived(), inTransit(day, count), count.returned()));
    }

    private int inTransit(LocalDate day, Count count) {
        return (int)
                jdbc
                        .sql("""
                        select number from cordon.transfer_order
                         where boarded_at >= ? and boarded_at < ? and team_code = ? and open_key is not null""")
                        .params(start(day), start(day.plusDays(1)), count.team())
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(number -> isWithTeam(number, count.team(), ControlStatus.IN_TRANSIT))
                        .count();
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
