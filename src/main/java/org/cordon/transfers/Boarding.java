package org.cordon.transfers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How the person was when they were about to step in; the temperature in degrees Celsius. */
public record Boarding(
        boolean identityChecked,
        BigDecimal temperature,
        @Nullable String symptoms) {}
