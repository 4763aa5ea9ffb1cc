package org.cordon.cases;

import java.time.Clock;
import java.util.Optional;
import org.cordon.cases.RegisteredCase.Outcome;
import org.cordon.platform.errors.Conflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for a positive person, or adds a report to the case that is known. */
@Service
public class CaseRegistration {

    private final PositiveCases cases;
    private final CaseTown town;
    private final CaseProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseRegistration(
            PositiveCases cases, CaseTown town, CaseProcess process, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.town = town;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers a report. The person's latest case takes it in, open or closed, unless the report's evidence is newer
     * than the closing: that is another infection.
     *
     * @throws Conflict {@code case.justRegistered} if somebody else opened a case for the person in the same moment
     */
    @Transactional
    public RegisteredCase register(NewCase report) {
        return sameInfection(report).map(known -> add(report, known)).orElseGet(() -> open(report));
    }

    private Optional<PositiveCase> sameInfection(NewCase report) {
        return cases.findFirstByPersonIdOrderByIdDesc(report.personId())
                .filter(latest -> !latest.isOlderThan(report, clock));
    }

    private static RegisteredCase add(NewCase report, PositiveCase known) {
        Outcome outcome = known.learn(report) ? Outcome.UPDATED : Outcome.UNCHANGED;
        return new RegisteredCase(known.number(), outcome);
    }

    private RegisteredCase open(NewCase report) {
        PositiveCase opened = store(new PositiveCase(report, clock));
        town.assign(opened.number(), opened.personId());
        process.start(opened.number());
        CaseSummary summary = opened.summary();
        events.publishEvent(new CaseRegistered(summary.number(), summary.personId(), summary.registeredAt()));
        return new RegisteredCase(opened.number(), Outcome.CREATED);
    }

    private PositiveCase store(PositiveCase opened) {
        try {
            return cases.saveAndFlush(opened);
        } catch (DataIntegrityViolationException e) {
            throw new Conflict("case.justRegistered", "Somebody else has just registered a case for this person");
        }
    }
}
