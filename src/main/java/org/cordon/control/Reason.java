package org.cordon.control;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that names a person as exposed, and what it counts as now.
 *
 * @param origin what named them, such as {@code link 17}
 * @param named the category as it was named
 * @param counts the category as it counts: whoever met somebody who is a case is a close contact
 * @param exposure the last exposure, or the day of the naming where nobody knows it
 */
public record Reason(String origin, KeyPersonCategory named, KeyPersonCategory counts, LocalDate exposure) {

    Listing listing(Instant listedAt) {
        return new Listing(origin, counts, exposure, listedAt);
    }
}
