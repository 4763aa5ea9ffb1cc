package org.cordon.control.editions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import org.cordon.control.ControlPlan;
import org.cordon.control.KeyPerson;
import org.cordon.control.Measure;
import org.jspecify.annotations.Nullable;

/** What an edition change means for one person. */
public enum EditionEffect {
    /** The rules no longer order anything for this category; the release is proposed. */
    NOT_JUDGED("notJudged"),
    /** Every period would be over already; the release is proposed. */
    OVER("over"),
    /** The last period ends earlier, or the isolation within it. */
    SHORTENED("shortened"),
    /** The last period ends later, or the isolation within it. */
    LENGTHENED("lengthened"),
    /** The days stay; the measure, the tests or what a release needs do not. */
    OTHERWISE("otherwise"),
    /** Nothing that the person would notice. */
    UNCHANGED("unchanged"),
    /** The rules give no answer for this person; the failure says why. */
    UNKNOWN("unknown");

    private static final Comparator<Days> LATEST =
            Comparator.comparing(Days::monitoringUntil).thenComparing(Days::isolationUntil);

    private final String code;

    EditionEffect(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static EditionEffect of(KeyPerson person, ControlPlan plan, LocalDate today) {
        if (plan.rule().measure() == Measure.NONE) {
            return NOT_JUDGED;
        }
        if (!plan.monitoringUntil().isAfter(today) && person.monitoringUntil().isAfter(today)) {
            return OVER;
        }
        Days before = new Days(person.isolationUntil(), person.monitoringUntil());
        int later = LATEST.compare(new Days(plan.isolationUntil(), plan.monitoringUntil()), before);
        if (later != 0) {
            return later < 0 ? SHORTENED : LENGTHENED;
        }
        return isDecidedOtherwise(person, plan) ? OTHERWISE : UNCHANGED;
    }

    /** Before the measure is decided there is nothing yet that could differ. */
    private static boolean isDecidedOtherwise(KeyPerson person, ControlPlan plan) {
        Measure inForce = person.measure();
        return inForce != null
                && (!isOrdered(inForce, plan)
                        || person.monitoringMeasure() != plan.rule().monitoringMeasure()
                        || person.releaseCondition() != plan.rule().releaseCondition()
                        || !person.isolationTests().equals(plan.isolationTests())
                        || !person.monitoringTests().equals(plan.monitoringTests()));
    }

    private static boolean isOrdered(@Nullable Measure inForce, ControlPlan plan) {
        return Arrays.asList(plan.rule().measure(), plan.rule().monitoringMeasure(), Measure.NONE)
                .contains(inForce);
    }

    private record Days(LocalDate isolationUntil, LocalDate monitoringUntil) {}
}
