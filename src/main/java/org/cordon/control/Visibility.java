package org.cordon.control;

import java.util.Set;
import org.cordon.platform.audit.OpenedIdentities;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Whom a member of staff may know of: headquarters and CDC everybody; a town its own people, wherever they are; any
 * other unit those who are with it now.
 */
@Service
public class Visibility {

    private final CurrentStaff staff;
    private final JdbcClient jdbc;
    private final OpenedIdentities opened;

    Visibility(CurrentStaff staff, JdbcClient jdbc, OpenedIdentities opened) {
        this.staff = staff;
        this.jdbc = jdbc;
        this.opened = opened;
    }

    /**
     * Lets the caller pass.
     *
     * @throws NotFound {@code person.unknown}: nobody learns that a person of another unit exists
     */
    public void require(String number) {
        if (!isVisible(number)) {
            opened.refused(number);
            throw unknown(number);
        }
    }

    public boolean isVisible(String number) {
        return staff.seesAllUnits() || concerns(number, staff.unitsOfPeople());
    }

    static NotFound unknown(String number) {
        return new NotFound("person.unknown", "There is no key person or case %s".formatted(number), number);
    }

    private boolean concerns(String number, Set<String> unitCodes) {
        return !unitCodes.isEmpty()
                && jdbc.sql("""
                                        select count(*) from cordon.control_status s
                                        where s.number = :number
                                          and (s.unit_code in (:units)
                                               or exists (select 1 from cordon.responsibility r
                                                          where r.number = s.number and r.kind = 'TOWN'
                                                            and r.unit_code in (:units))
                                               or exists (select 1 from cordon.control_step p
                                                          where p.number = s.number and p.left_at is null
                                                            and p.unit_code in (:units)))""")
                                .param("number", number)
                                .param("units", unitCodes)
                                .query(Integer.class)
                                .single()
                        > 0;
    }
}
