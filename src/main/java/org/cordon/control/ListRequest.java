package org.cordon.control;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a person to be put under control.
 *
 * @param lastExposureDate day 0 of the count; without it the day of listing counts
 * @param reason how the person came on the list, without anybody's name
 */
public record ListRequest(
        long personId,
        KeyPersonCategory category,
        @Nullable LocalDate lastExposureDate,
        @Nullable String reason) {}
