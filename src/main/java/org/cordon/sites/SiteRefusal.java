package org.cordon.sites;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.units.Responsibilities;
import org.cordon.units.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A site does not sign for somebody who was brought to it: they leave its list, and stay with who brought them. */
@Service
public class SiteRefusal {

    private static final String REFUSED = "refused";

    private final Stays stays;
    private final Departure departure;
    private final Responsibilities responsibilities;
    private final CurrentStaff staff;
    private final JdbcClient jdbc;
    private final Clock clock;

    SiteRefusal(
            Stays stays,
            Departure departure,
            Responsibilities responsibilities,
            CurrentStaff staff,
            JdbcClient jdbc,
            Clock clock) {
        this.stays = stays;
        this.departure = departure;
        this.responsibilities = responsibilities;
        this.staff = staff;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Ends the expectation of the person at the site.
     *
     * @param reason as the form words it
     * @throws Conflict {@code stay.signed} for somebody whom the site has taken in already
     */
    @Transactional
    public void refuse(String number, String reason) {
        Stay stay = stays.requireOpen(number);
        if (stay.hasArrived()) {
            throw new Conflict("stay.signed", "The site has signed for %s already".formatted(number), number);
        }
        stay.end(REFUSED, clock);
        stays.saveAndFlush(stay);
        note(stay, reason);
        responsibilities.release(number, UnitKind.ISOLATION_SITE);
        departure.leave(stay);
    }

    private void note(Stay stay, String reason) {
        jdbc.sql("""
                        insert into cordon.site_refusal (stay_id, number, site_code, reason, refused_at, refused_by)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        stay.id(),
                        stay.number(),
                        stay.siteCode(),
                        reason,
                        OffsetDateTime.now(clock),
                        staff.find().map(user -> user.userId()).orElse(null))
                .update();
    }
}
