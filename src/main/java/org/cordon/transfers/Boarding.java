package org.cordon.transfers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the crew found when the person stepped in; the temperature in degrees Celsius. */
public record Boarding(
        boolean identityChecked,
        BigDecimal temperature,
        @Nullable String symptoms) {}
