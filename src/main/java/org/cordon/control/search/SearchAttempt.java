package org.cordon.control.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to find a person, or to win over somebody who refuses.
 *
 * @param outcome the answer of the form, such as {@code noAnswer}
 * @param madeBy the user who recorded it; empty if a program did
 */
public record SearchAttempt(
        SearchStep step,
        String outcome,
        Instant madeAt,
        @Nullable String madeBy) {}
