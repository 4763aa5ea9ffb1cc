package org.cordon.sites;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the staff measured and saw; the temperature in degrees Celsius. */
public record HealthReading(
        BigDecimal temperature,
        @Nullable String symptoms,
        @Nullable String remark) {}
