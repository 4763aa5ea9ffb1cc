package org.cordon.residents;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cordon.persons.MaskedPerson;
import org.cordon.persons.PersonDirectory;
import org.cordon.platform.audit.AuditAction;
import org.cordon.platform.audit.AuditedChange;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The review list of the register: residents who may be known people, for a human who says whether they are. */
@Service
public class MatchReview {

    private final ResidentMatches matches;
    private final ResidentDirectory residents;
    private final PersonDirectory persons;
    private final ApplicationEventPublisher events;

    MatchReview(
            ResidentMatches matches,
            ResidentDirectory residents,
            PersonDirectory persons,
            ApplicationEventPublisher events) {
        this.matches = matches;
        this.residents = residents;
        this.persons = persons;
        this.events = events;
    }

    /** Pairs that nobody has decided, in the order in which they were found; everybody masked. */
    public List<MatchInReview> list(long after, int limit) {
        List<ResidentMatch> open = matches.open(after, limit);
        Map<Long, MaskedPerson> known = persons.masked(
                open.stream().map(ResidentMatch::personId).distinct().toList());
        Map<Long, MaskedPerson> registered = residents.byIds(
                open.stream().map(ResidentMatch::residentId).distinct().toList());
        return open.stream()
                .map(match -> new MatchInReview(
                        match.id(),
                        match.reason(),
                        Objects.requireNonNull(registered.get(match.residentId())),
                        known.get(match.personId())))
                .toList();
    }

    /**
     * Takes the decision down. A person can be one resident only.
     *
     * @throws NotFound {@code resident.match.unknown}
     * @throws Conflict {@code resident.match.decided}, or {@code resident.match.other} if the person is another resident
     *     already
     */
    @Transactional
    public void decide(long matchId, MatchDecision decision, String userId) {
        matches.lockPerson(matchId);
        ResidentMatch match = matches.lock(matchId)
                .orElseThrow(() -> new NotFound(
                        "resident.match.unknown", "There is no pair " + matchId + " to be decided", matchId));
        if (!match.open()) {
            throw new Conflict("resident.match.decided", "Somebody has decided about the pair " + matchId, matchId);
        }
        if (decision == MatchDecision.ACCEPTED && matches.hasAccepted(match.personId())) {
            throw new Conflict("resident.match.other", "The person is another resident already");
        }
        matches.decide(matchId, decision, userId);
        events.publishEvent(new AuditedChange(
                AuditAction.CHANGE,
                List.of(String.valueOf(match.personId()), "resident:" + match.residentId()),
                "match:" + matchId,
                Set.of("resident"),
                decision.name(),
                ""));
    }
}
