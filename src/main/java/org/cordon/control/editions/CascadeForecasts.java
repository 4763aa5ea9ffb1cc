package org.cordon.control.editions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.cases.CaseLookup;
import org.cordon.control.ControlPlan;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.Measure;
import org.cordon.control.Outlook;
import org.cordon.control.Outlooks;
import org.cordon.control.Reasons;
import org.cordon.control.editions.CascadeForecast.Raised;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says beforehand what a positive result of somebody would change; the same rules as afterwards, and nothing is written. */
@Service
@Transactional(readOnly = true)
public class CascadeForecasts {

    private final CaseLookup cases;
    private final KeyPersonDirectory keyPersons;
    private final Reasons reasons;
    private final Outlooks outlooks;
    private final Clock clock;

    CascadeForecasts(CaseLookup cases, KeyPersonDirectory keyPersons, Reasons reasons, Outlooks outlooks, Clock clock) {
        this.cases = cases;
        this.keyPersons = keyPersons;
        this.reasons = reasons;
        this.outlooks = outlooks;
        this.clock = clock;
    }

    public CascadeForecast of(long personId) {
        if (cases.openFor(personId).isPresent()) {
            return new CascadeForecast(true, null, List.of());
        }
        return new CascadeForecast(
                false,
                keyPersons.openFor(personId).map(KeyPerson::number).orElse(null),
                reasons.contactsOf(personId).stream()
                        .filter(contact -> cases.openFor(contact).isEmpty())
                        .flatMap(contact -> raised(contact, personId).stream())
                        .toList());
    }

    private Optional<Raised> raised(long contact, long positive) {
        Outlook before = outlooks.of(contact, Set.of());
        Outlook after = outlooks.of(contact, Set.of(positive));
        ControlPlan plan = after.plan();
        return plan == null || plan.equals(before.plan())
                ? Optional.empty()
                : Optional.of(raised(contact, before.plan(), after.open(), plan));
    }

    private Raised raised(long contact, @Nullable ControlPlan before, @Nullable KeyPerson open, ControlPlan plan) {
        LocalDate today = LocalDate.now(clock);
        return new Raised(
                contact,
                open == null ? null : open.number(),
                before == null ? null : before.category(),
                plan.category(),
                measureBefore(before, open, today),
                plan.measureOn(today),
                before == null ? null : before.monitoringUntil(),
                plan.monitoringUntil(),
                Stream.concat(plan.isolationTests().stream(), plan.monitoringTests().stream())
                        .filter(day -> !day.isBefore(today))
                        .toList());
    }

    private static @Nullable Measure measureBefore(
            @Nullable ControlPlan before, @Nullable KeyPerson open, LocalDate today) {
        Measure inForce = open == null ? null : open.measure();
        if (inForce != null) {
            return inForce;
        }
        return before == null ? null : before.measureOn(today);
    }
}
