package org.cordon.control;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.cordon.platform.data.GuardedWrite;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.StaffUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who held somebody for symptoms although nothing else spoke for it: the same person does so once, and not again. */
@Repository
public class ReleaseWaits {

    private final JdbcClient jdbc;
    private final CurrentStaff staff;
    private final GuardedWrite write;
    private final Clock clock;

    ReleaseWaits(JdbcClient jdbc, CurrentStaff staff, GuardedWrite write, Clock clock) {
        this.write = write;
        this.jdbc = jdbc;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Keeps that the caller holds this person for symptoms.
     *
     * @throws Refused {@code release.waitAgain} if they did so the last time too
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String number, ReleasePeriod period) {
        Optional<String> caller = staff.find().map(StaffUser::userId);
        if (caller.isPresent() && caller.equals(last(number, period))) {
            throw new Refused(
                    "release.waitAgain",
                    "You held %s for symptoms the last time: another person has to look, or test them"
                            .formatted(number),
                    number);
        }
        caller.ifPresent(by -> keep(number, period, by));
    }

    private Optional<String> last(String number, ReleasePeriod period) {
        return jdbc.sql("select held_by from cordon.release_wait where number = ? and period = ?")
                .params(number, period.name())
                .query(String.class)
                .optional();
    }

    private void keep(String number, ReleasePeriod period, String by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        int kept = jdbc.sql("update cordon.release_wait set held_by = ?, held_at = ? where number = ? and period = ?")
                .params(by, now, number, period.name())
                .update();
        if (kept == 0) {
            // of two who complete the task at the same moment the engine lets one do so
            write.succeeds(() -> jdbc.sql(
                            "insert into cordon.release_wait (number, period, held_by, held_at) values (?, ?, ?, ?)")
                    .params(number, period.name(), by, now)
                    .update());
        }
    }
}
