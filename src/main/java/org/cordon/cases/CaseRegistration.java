package org.cordon.cases;

import java.time.Clock;
import java.time.Instant;
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
    private final CascadeTurn turn;
    private final CaseTown town;
    private final CaseProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseRegistration(
            PositiveCases cases,
            CascadeTurn turn,
            CaseTown town,
            CaseProcess process,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.turn = turn;
        this.town = town;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers what somebody reports. The person's latest case takes it in, open or closed, unless the report's evidence
     * is newer than the closing, or that case turned out to be none: then it is another one.
     *
     * @throws Conflict {@code case.justRegistered} if somebody else opened a case for the person in the same moment
     */
    @Transactional
    public RegisteredCase register(NewCase report) {
        return register(report, true);
    }

    /** The same for a positive result that no person vouches for: if it is withdrawn, nothing is left of it. */
    @Transactional
    public RegisteredCase registerResult(long personId, Instant sampledAt) {
        return register(NewCase.sampled(personId, sampledAt), false);
    }

    private RegisteredCase register(NewCase report, boolean vouched) {
        turn.take();
        PositiveCase known = sameInfection(report).orElse(null);
        RegisteredCase registered = known == null ? open(report, vouched) : add(report, known);
        if (known != null && vouched) {
            known.vouch();
        }
        return registered;
    }

    private Optional<PositiveCase> sameInfection(NewCase report) {
        return cases.findFirstByPersonIdOrderByRegisteredAtDescIdDesc(report.personId())
                .filter(latest -> !latest.isUnfounded() && !latest.isOlderThan(report, clock));
    }

    private static RegisteredCase add(NewCase report, PositiveCase known) {
        Outcome outcome = known.learn(report) ? Outcome.UPDATED : Outcome.UNCHANGED;
        return new RegisteredCase(known.number(), outcome);
    }

    private RegisteredCase open(NewCase report, boolean vouched) {
        PositiveCase opened = store(new PositiveCase(report, vouched, clock));
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
