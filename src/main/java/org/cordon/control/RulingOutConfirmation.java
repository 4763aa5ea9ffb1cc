package org.cordon.control;

import java.util.Optional;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.StaffUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Sees to it that whoever found for the town that somebody is no contact does not confirm it for the CDC as well. */
@Service
public class RulingOutConfirmation {

    private final JdbcClient jdbc;
    private final CurrentStaff staff;

    RulingOutConfirmation(JdbcClient jdbc, CurrentStaff staff) {
        this.jdbc = jdbc;
        this.staff = staff;
    }

    /**
     * Lets somebody else than whoever answered the person's last task confirm it.
     *
     * @param taskId the task in which it is confirmed
     * @throws Conflict {@code rulingOut.samePerson}
     */
    public void requireOther(String number, String taskId) {
        Optional<String> found = lastAnswer(number, taskId);
        staff.find()
                .map(StaffUser::userId)
                .filter(confirming -> found.filter(confirming::equals).isPresent())
                .ifPresent(same -> {
                    throw new Conflict(
                            "rulingOut.samePerson",
                            "%s found that %s is no contact: another person has to confirm it".formatted(same, number),
                            same,
                            number);
                });
    }

    private Optional<String> lastAnswer(String number, String taskId) {
        return jdbc.sql("""
                        select answered_by from cordon.task_answer
                        where process_number = ? and task_id <> ? and answered_by is not null
                        order by answered_at desc fetch first 1 row only""").params(number, taskId).query(String.class).optional();
    }
}
