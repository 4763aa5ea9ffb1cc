package org.cordon.control;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a person to be put under control.
 *
 * @param lastExposureDate day 0 of the count; without it the day of listing counts
 * @param origin what names the person, such as {@code link 17}; a repeated request of the same origin is not another
 *     reason to be under control
 * @param reason how the person came on the list, without anybody's name
 * @param source the list or system that names the person, such as {@code tianjin-2020}; empty where a link or a
 *     member of staff does
 */
public record ListRequest(
        long personId,
        KeyPersonCategory category,
        @Nullable LocalDate lastExposureDate,
        String origin,
        @Nullable String reason,
        @Nullable String source) {

    /** A request of which no list or system is the source. */
    public ListRequest(
            long personId,
            KeyPersonCategory category,
            @Nullable LocalDate lastExposureDate,
            String origin,
            @Nullable String reason) {
        this(personId, category, lastExposureDate, origin, reason, null);
    }

    /** A request by a list or a member of staff, not by a link to a case. */
    public static ListRequest direct(
            long personId, KeyPersonCategory category, @Nullable LocalDate lastExposureDate, @Nullable String reason) {
        return new ListRequest(personId, category, lastExposureDate, "list", reason);
    }

    /** The same request, as this list or system sends it. */
    public ListRequest from(@Nullable String sender) {
        return new ListRequest(personId, category, lastExposureDate, origin, reason, sender);
    }
}
