package org.cordon.control;

import java.time.LocalDate;

/**
 * A reason that was dealt with: control for it ended, or the person was ruled out. The same again is no reason to be under
 * control; a later exposure or a graver category is.
 *
 * @param category what it counted as; for somebody ruled out, what it was named as
 * @param settledOn the day on which it was dealt with
 */
record SettledReason(
        String origin, KeyPersonCategory category, LocalDate exposure, boolean ruledOut, LocalDate settledOn) {

    static SettledReason of(Reason reason, boolean ruledOut, LocalDate today) {
        return new SettledReason(
                reason.origin(), ruledOut ? reason.named() : reason.counts(), reason.exposure(), ruledOut, today);
    }

    boolean covers(Reason reason) {
        KeyPersonCategory now = ruledOut ? reason.named() : reason.counts();
        return !reason.exposure().isAfter(exposure) && category.compareTo(now) <= 0;
    }

    /** Whether a list says more than was dealt with; a list without a date does on a later day. */
    boolean isPassedBy(Naming naming, LocalDate today) {
        LocalDate met = naming.exposureDate();
        boolean later = met == null ? today.isAfter(settledOn) : met.isAfter(exposure);
        return later || naming.category().compareTo(category) < 0;
    }
}
