package org.cordon.control.coercion;

import org.cordon.control.ControlPlan;
import org.cordon.control.Measure;

/** How a plan is kept with a change, so that two people see the same, and a screen can say it in its language. */
final class PlanWords {

    private PlanWords() {}

    static String of(Measure measure, ControlPlan plan) {
        return "%s %s %s".formatted(measure.code(), plan.isolationUntil(), plan.monitoringUntil());
    }
}
