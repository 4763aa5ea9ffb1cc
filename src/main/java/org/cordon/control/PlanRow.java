package org.cordon.control;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One person's plan in one line.
 *
 * @param measure what is in force, or would be today; none before the town has found the person
 * @param ruleRows the rows of the rule tables that decide, see {@link RuleRow#reference()}; empty before any has
 */
public record PlanRow(
        String edition,
        KeyPersonCategory category,
        @Nullable Measure measure,
        LocalDate isolationUntil,
        LocalDate monitoringUntil,
        String ruleRows) {

    public static PlanRow inForce(KeyPerson person) {
        return new PlanRow(
                person.edition(),
                person.category(),
                person.measure(),
                person.isolationUntil(),
                person.monitoringUntil(),
                String.join(",", person.ruleRows()));
    }

    public static PlanRow of(ControlPlan plan, String edition, LocalDate today) {
        List<RuleRow> rows = plan.rule().rows();
        return new PlanRow(
                edition,
                plan.category(),
                plan.measureOn(today),
                plan.isolationUntil(),
                plan.monitoringUntil(),
                rows.stream().map(RuleRow::reference).collect(Collectors.joining(",")));
    }
}
