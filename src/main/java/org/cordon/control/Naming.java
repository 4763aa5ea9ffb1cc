package org.cordon.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a list or a member of staff said of one person: that they met the infection, and when. It stays known whatever
 * becomes of it: also while the person is a case, or the edition in force orders nothing.
 *
 * @param exposureDate empty as long as nobody knows it; then the day of the naming counts
 */
public record Naming(
        long personId,
        String origin,
        KeyPersonCategory category,
        @Nullable LocalDate exposureDate,
        Instant namedAt) {

    static Naming of(ListRequest request, Instant namedAt) {
        return new Naming(
                request.personId(), request.origin(), request.category(), request.lastExposureDate(), namedAt);
    }

    /** The graver of two reports of one origin stands: the nearer category and the later exposure. */
    public Naming and(Naming other) {
        return new Naming(
                personId,
                origin,
                category.compareTo(other.category) <= 0 ? category : other.category,
                later(exposureDate, other.exposureDate),
                namedAt);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    Reason reason(ZoneId zone) {
        LocalDate exposure = exposureDate == null ? LocalDate.ofInstant(namedAt, zone) : exposureDate;
        return new Reason(origin, category, category, exposure);
    }
}
