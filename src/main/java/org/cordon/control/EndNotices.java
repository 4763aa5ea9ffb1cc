package org.cordon.control;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cordon.platform.errors.Refused;
import org.cordon.units.Responsibilities;
import org.cordon.units.UnitKind;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has those told whom the end of a person's measures concerns: the town, and whoever held the person in that moment. The
 * measures have ended already; without the notice somebody who was ruled out would stay in a room because nobody said
 * that the door is open, and somebody who died would still be waited for.
 */
@Service
public class EndNotices implements SubjectOfProcess {

    private static final Set<String> REASONS = Set.of("ruledOut", "died");

    private final Responsibilities responsibilities;
    private final EndNoticeProcess process;
    private final JdbcClient jdbc;
    private final Clock clock;

    EndNotices(Responsibilities responsibilities, EndNoticeProcess process, JdbcClient jdbc, Clock clock) {
        this.responsibilities = responsibilities;
        this.process = process;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(ControlEnded ended) {
        if (REASONS.contains(ended.reason())) {
            unitsConcerned(ended.number()).forEach(unit -> need(ended, unit));
        }
    }

    private Set<String> unitsConcerned(String number) {
        Set<String> units = new TreeSet<>();
        responsibilities.find(number, UnitKind.TOWN).ifPresent(units::add);
        holder(number).ifPresent(units::add);
        return units;
    }

    private Optional<String> holder(String number) {
        return jdbc.sql("""
                        select u.code from cordon.control_step s join cordon.unit u on u.code = s.unit_code
                        where s.number = ? and s.end_reason is null
                          and u.kind in ('TOWN', 'ISOLATION_SITE', 'TRANSFER_TEAM', 'HOSPITAL')
                        order by s.sequence desc fetch first 1 row only""").param(number).query(String.class).optional();
    }

    private void need(ControlEnded ended, String unit) {
        String notice = "EN-%s-%s".formatted(ended.number(), unit);
        jdbc.sql("""
                        insert into cordon.end_notice (notice, number, unit_code, reason, needed_at)
                        values (?, ?, ?, ?, ?)""")
                .params(notice, ended.number(), unit, ended.reason(), OffsetDateTime.now(clock))
                .update();
        process.tell(notice, ended.reason());
    }

    /** The unit that has to tell the person. */
    public Optional<String> unitOf(String notice) {
        return column("unit_code", notice);
    }

    @Override
    public Optional<String> numberOf(String notice) {
        return column("number", notice);
    }

    private Optional<String> column(String name, String notice) {
        return jdbc.sql("select " + name + " from cordon.end_notice where notice = ?")
                .param(notice)
                .query(String.class)
                .optional();
    }

    /**
     * Who has to know knows: the person, or the family of somebody who died.
     *
     * @throws Refused {@code notice.toldWhen} if the time lies in the future or before the end of the measures
     */
    @Transactional
    public void told(String notice, Instant at) {
        if (at.isAfter(clock.instant()) || at.isBefore(neededAt(notice).truncatedTo(ChronoUnit.MINUTES))) {
            throw new Refused(
                    "notice.toldWhen", "The person was told after the measures had ended, and not in the future");
        }
        jdbc.sql("update cordon.end_notice set told_at = ? where notice = ?")
                .params(OffsetDateTime.ofInstant(at, clock.getZone()), notice)
                .update();
    }

    private Instant neededAt(String notice) {
        return jdbc.sql("select needed_at from cordon.end_notice where notice = ?")
                .param(notice)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
