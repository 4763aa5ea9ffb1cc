package org.cordon.sites;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the site finds when it signs for a person; the temperature in degrees Celsius. */
public record Arrival(
        boolean identityChecked,
        @Nullable BigDecimal temperature,
        @Nullable String belongings) {}
