package org.cordon.control.coercion;

import java.util.HashSet;
import java.util.Set;
import org.cordon.control.ControlMessageType;
import org.cordon.control.Measure;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Component;

/** Says what is wrong with a proposal before anybody is looked at. */
@Component
class CoercionCheck {

    private static final int LONGEST_EVIDENCE = 2000;
    private static final Set<ControlMessageType> ENDINGS =
            Set.of(ControlMessageType.RULED_OUT, ControlMessageType.MOVED_OUT);

    private final CoercionReasons reasons;
    private final CoercionLimits limits;

    CoercionCheck(CoercionReasons reasons, CoercionLimits limits) {
        this.reasons = reasons;
        this.limits = limits;
    }

    void require(CoercionProposal proposal) {
        reasons.require(proposal.kind(), proposal.reasonCode());
        requireEvidence(proposal.evidence());
        requirePeople(proposal);
        requireTerms(proposal.kind(), proposal.terms());
    }

    private static void requireEvidence(String evidence) {
        if (evidence.isBlank() || evidence.strip().length() > LONGEST_EVIDENCE) {
            throw new Refused(
                    "coerciveChange.evidence",
                    "Say in at most %d characters what it rests on: a document and its number, or what was seen"
                            .formatted(LONGEST_EVIDENCE),
                    LONGEST_EVIDENCE);
        }
    }

    private void requirePeople(CoercionProposal proposal) {
        boolean results = proposal.kind() == CoercionKind.RESULT_CORRECTION;
        int affected =
                results ? proposal.corrections().size() : proposal.people().size();
        int others = results ? proposal.people().size() : proposal.corrections().size();
        int different = results
                ? new HashSet<>(proposal.corrections().stream()
                                .map(Correction::result)
                                .toList())
                        .size()
                : new HashSet<>(proposal.people()).size();
        if (affected == 0 || affected > limits.mostPeople() || different < affected || others > 0) {
            throw new Refused(
                    "coerciveChange.people",
                    "Name between one and %d %s, each once, and nothing else"
                            .formatted(limits.mostPeople(), results ? "results" : "people"),
                    limits.mostPeople());
        }
    }

    private void requireTerms(CoercionKind kind, CoercionTerms terms) {
        boolean measured = terms.measure() != null && terms.measure() != Measure.NONE;
        Integer days = terms.days();
        boolean dated = days != null && days >= 1 && days <= limits.mostDays();
        ControlMessageType ending = terms.ending();
        boolean right =
                switch (kind) {
                    case MEASURE -> measured && dated && ending == null;
                    case EXTENSION -> terms.measure() == null && dated && ending == null;
                    case ENDING ->
                        terms.measure() == null && days == null && ending != null && ENDINGS.contains(ending);
                    case RELEASE, REVOCATION, RESULT_CORRECTION -> terms.equals(CoercionTerms.NONE);
                };
        if (!right) {
            throw new Refused(
                    "coerciveChange.terms",
                    "This kind needs other terms: a measure and 1 to %d days, days, or how control ends"
                            .formatted(limits.mostDays()),
                    limits.mostDays());
        }
    }
}
