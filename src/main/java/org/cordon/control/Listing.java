package org.cordon.control;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One reason why somebody is on the list; a person whom several sources name has several.
 *
 * @param origin what named them, such as {@code link 17}; the same origin again is the same listing
 * @param exposureDate the last exposure; the day of listing where nobody knows it
 */
public record Listing(String origin, KeyPersonCategory category, LocalDate exposureDate, Instant listedAt) {}
