package org.cordon.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A positive case as other departments may know it.
 *
 * @param onsetDate the onset the CDC established, otherwise the reported one
 * @param monitoringUntil once the patient is discharged, the first day on which home health monitoring may end
 * @param clinicalType the key of the hospital's {@link ClinicalType}, otherwise the reporter's word
 */
public record CaseSummary(
        String number,
        long personId,
        @Nullable LocalDate onsetDate,
        @Nullable Instant sampledAt,
        @Nullable LocalDate confirmedDate,
        @Nullable String clinicalType,
        @Nullable String cluster,
        Instant registeredAt,
        @Nullable LocalDate monitoringUntil,
        @Nullable Instant closedAt,
        @Nullable String endReason) {

    /** In the order in which the cases of one person began. */
    static final Comparator<CaseSummary> IN_ORDER =
            Comparator.comparing(CaseSummary::registeredAt).thenComparing(CaseSummary::number);

    /** The ends that say that there was no infection. */
    private static final Set<String> UNFOUNDED = Set.of(CaseClosing.RESULT_WITHDRAWN, "notACase");

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether the case turned out to be none. */
    public boolean isUnfounded() {
        return endReason != null && isUnfounded(endReason);
    }

    static boolean isUnfounded(String endReason) {
        return UNFOUNDED.contains(endReason);
    }
}
