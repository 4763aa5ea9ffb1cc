package org.cordon.transfers;

import java.util.List;
import org.cordon.platform.errors.DomainException;

/** An assignment of many people that breaks rules: nobody is assigned, and every violation is named. */
public final class AssignmentRefused extends DomainException {

    private final transient List<Violation> violations;

    AssignmentRefused(List<Violation> violations) {
        super(
                "transfer.assignmentRefused",
                "Nobody was assigned: %d people break a rule".formatted(violations.size()),
                violations.size());
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }

    /** One person and the rule that forbids what was planned for them. */
    public record Violation(String number, DomainException reason) {}
}
