package org.cordon.control;

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
     * Lets only somebody confirm it who has not looked for the person: they may have found it themselves.
     *
     * @throws Conflict {@code rulingOut.samePerson}
     */
    public void requireOther(String number) {
        staff.find()
                .map(StaffUser::userId)
                .filter(confirming -> hasLooked(number, confirming))
                .ifPresent(same -> {
                    throw new Conflict(
                            "rulingOut.samePerson",
                            "%s found that %s is no contact: another person has to confirm it".formatted(same, number),
                            same,
                            number);
                });
    }

    private boolean hasLooked(String number, String userId) {
        return jdbc.sql("select count(*) from cordon.search_attempt where number = ? and made_by = ?")
                        .params(number, userId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
