package org.cordon.control.coercion;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cordon.platform.audit.AuditedChange;
import org.cordon.platform.audit.OpenedIdentities;
import org.cordon.platform.data.Sequences;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes proposals of coercive changes, works out what each would mean, and asks a second person. */
@Service
public class CoercionProposals {

    private static final int LONGEST_KEY = 120;

    private final CoercionStaff staff;
    private final CoercionCheck check;
    private final CoercionLimits limits;
    private final CoercionEffects effects;
    private final CoerciveChanges changes;
    private final AffectedSubjects affected;
    private final CoercionRequests requests;
    private final CoercionProcess process;
    private final Sequences sequences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoercionProposals(
            CoercionStaff staff,
            CoercionCheck check,
            CoercionLimits limits,
            CoercionEffects effects,
            CoerciveChanges changes,
            AffectedSubjects affected,
            CoercionRequests requests,
            CoercionProcess process,
            Sequences sequences,
            ApplicationEventPublisher events,
            Clock clock) {
        this.staff = staff;
        this.check = check;
        this.limits = limits;
        this.effects = effects;
        this.changes = changes;
        this.affected = affected;
        this.requests = requests;
        this.process = process;
        this.sequences = sequences;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps the proposal with what it would mean for each, and asks a second person; nothing changes for anybody.
     *
     * @param key the sender's promise to mean one proposal however often it is sent; null for none
     * @throws org.cordon.platform.errors.NotEntitled {@code coerciveChange.notEntitled}
     * @throws Refused {@code coerciveChange.reason}, {@code coerciveChange.evidence}, {@code coerciveChange.people},
     *     {@code coerciveChange.terms}, {@code coerciveChange.notStricter}, {@code coerciveChange.suspicion},
     *     {@code coerciveChange.notWaivable}, {@code coerciveChange.nothingBlocks}, {@code coerciveChange.nothingChanges}
     * @throws org.cordon.platform.errors.Conflict {@code coerciveChange.personEnded}, {@code request.keyReused}
     */
    @Transactional
    public CoerciveChange propose(CoercionProposal proposal, @Nullable String key) {
        String author = staff.requireEntitled();
        String once = once(key);
        Optional<String> before = once.isEmpty() ? Optional.empty() : requests.find(author, once, proposal);
        if (before.isPresent()) {
            return changes.require(before.get());
        }
        check.require(proposal);
        CoerciveChange change = keep(proposal, author);
        if (!once.isEmpty()) {
            requests.remember(author, once, proposal, change.id());
        }
        return change;
    }

    private CoerciveChange keep(CoercionProposal proposal, String author) {
        List<AffectedSubject> subjects = subjects(proposal);
        CoerciveChange change = new CoerciveChange(
                "CC-%06d".formatted(sequences.next("cordon.coercive_change_seq")),
                proposal.kind(),
                proposal.reasonCode(),
                proposal.terms(),
                isBulk(author, subjects.size()),
                author,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                CoercionState.PROPOSED,
                null,
                null);
        List<AffectedSubject> rows = effects.preview(change, subjects);
        changes.add(change, proposal.evidence().strip());
        affected.replace(change.id(), rows);
        process.propose(change, rows);
        events.publishEvent(
                AuditedChange.ofSubject(people(rows), subject(change.id()), proposal.reasonCode(), "proposed"));
        return changes.require(change.id());
    }

    private boolean isBulk(String author, int affected) {
        return limits.isBulk(
                affected + changes.affectedSince(author, clock.instant().minus(limits.together())));
    }

    private static List<AffectedSubject> subjects(CoercionProposal proposal) {
        return proposal.kind() == CoercionKind.RESULT_CORRECTION
                ? proposal.corrections().stream()
                        .map(correction -> new AffectedSubject(
                                String.valueOf(correction.result()), null, null, correction, "", ""))
                        .toList()
                : proposal.people().stream()
                        .map(number -> new AffectedSubject(number, number, null, null, "", ""))
                        .toList();
    }

    private static String once(@Nullable String key) {
        String once = key == null ? "" : key.strip();
        if (once.length() > LONGEST_KEY) {
            throw new Refused("request.key", "An Idempotency-Key has at most 120 characters", LONGEST_KEY);
        }
        return once;
    }

    static String subject(String id) {
        return "coercive-change:" + id;
    }

    static List<String> people(List<AffectedSubject> rows) {
        return OpenedIdentities.numbers(
                rows.stream().flatMap(AffectedSubject::people).distinct().toList());
    }
}
