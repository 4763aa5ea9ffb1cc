package org.cordon.control;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two people have ordered for somebody beyond the rules: a stricter measure, more days, or both. It adds to every
 * plan that is worked out until its day, and never takes anything away.
 *
 * @param measure the measure ordered; none where only days were added
 * @param period the part of the period that lasts longer
 * @param until first day on which that part may end
 * @param change the number of the change by which it was ordered, such as {@code CC-000001}
 */
public record ControlOrder(@Nullable Measure measure, ReleasePeriod period, LocalDate until, String change) {

    /** How an order is named among the rows that decided a plan; it is no table. */
    public static final String TABLE = "CoerciveChange";

    /** The plan with the order on top; the plan itself once the order is over. */
    ControlPlan on(ControlPlan plan, LocalDate today) {
        if (!today.isBefore(until)) {
            return plan;
        }
        LocalDate isolation = period == ReleasePeriod.ISOLATION ? later(plan.isolationUntil()) : plan.isolationUntil();
        LocalDate monitoring =
                period == ReleasePeriod.MONITORING ? later(plan.monitoringUntil()) : plan.monitoringUntil();
        return new ControlPlan(
                plan.category(),
                rule(plan.rule()),
                plan.countFrom(),
                isolation,
                monitoring.isBefore(isolation) ? isolation : monitoring,
                plan.isolationTests(),
                plan.monitoringTests());
    }

    private LocalDate later(LocalDate planned) {
        return Stream.of(planned, until).max(Comparator.naturalOrder()).orElseThrow();
    }

    private MeasureRule rule(MeasureRule rule) {
        Measure ordered = measure != null && measure.isStricterThan(rule.measure()) ? measure : rule.measure();
        List<RuleRow> rows =
                Stream.concat(rule.rows().stream(), Stream.of(row())).toList();
        return new MeasureRule(
                ordered,
                rule.isolationDays(),
                rule.isolationTestDays(),
                rule.monitoringMeasure(),
                rule.monitoringDays(),
                rule.monitoringTestDays(),
                rule.countFrom(),
                rule.releaseCondition(),
                rule.roomSample(),
                rule.carer(),
                rule.homeReason(),
                rows);
    }

    private RuleRow row() {
        return named(change);
    }

    /** The row that an explanation shows. */
    public static RuleRow named(String change) {
        return new RuleRow(
                TABLE,
                1,
                change,
                "Ordered by two people, beyond the rules: %s 中文：双人审批决定，超出规则：%s".formatted(change, change));
    }
}
