package org.cordon.control;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.cordon.platform.errors.Refused;
import org.cordon.units.Responsibilities;
import org.cordon.units.UnitKind;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who were in hospital already when their town looked for them. The hospital answers for them from the town's
 * report until they leave; the days of their measure go on counting meanwhile.
 */
@Service
@Transactional
public class HospitalStays {

    private final Responsibilities responsibilities;
    private final JdbcClient jdbc;
    private final Clock clock;

    HospitalStays(Responsibilities responsibilities, JdbcClient jdbc, Clock clock) {
        this.responsibilities = responsibilities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The town was told that the person is in this hospital.
     *
     * @throws Refused {@code unit.unknown} if there is no such hospital
     */
    public void report(String number, String hospital) {
        responsibilities.assign(number, UnitKind.HOSPITAL, hospital);
        jdbc.sql("""
                        insert into cordon.hospital_stay (number, open_number, hospital_code, reported_at)
                        values (?, ?, ?, ?)""").params(number, number, hospital, now()).update();
    }

    /**
     * The hospital has the person, and knows who they are.
     *
     * @throws Refused {@code verification.identityUnchecked}
     */
    public void confirm(String number, boolean identityChecked) {
        if (!identityChecked) {
            throw new Refused(
                    "verification.identityUnchecked",
                    "%s counts as found only when the identity has been checked".formatted(number),
                    number);
        }
        jdbc.sql("update cordon.hospital_stay set confirmed_at = ? where open_number = ?")
                .params(now(), number)
                .update();
    }

    /**
     * The stay is over: the hospital no longer answers for the person.
     *
     * @param outcome {@code notHere}, {@code discharged} or {@code died}
     */
    public void end(String number, String outcome) {
        close(number, outcome);
        responsibilities.release(number, UnitKind.HOSPITAL);
    }

    @EventListener
    public void on(ControlEnded ended) {
        close(ended.number(), ended.reason());
    }

    private void close(String number, String outcome) {
        jdbc.sql("update cordon.hospital_stay set ended_at = ?, outcome = ?, open_number = null where open_number = ?")
                .params(now(), outcome, number)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
