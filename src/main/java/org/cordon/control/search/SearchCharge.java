package org.cordon.control.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps searching for somebody whom nobody has found.
 *
 * @param charged {@code town}, {@code police}, {@code cdc} or {@code headquarters}
 */
public record SearchCharge(
        String charged, Instant chargedAt, @Nullable String chargedBy) {}
