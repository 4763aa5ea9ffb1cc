package org.cordon.imports.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Says that a register's file may replace the register.
 *
 * @param removed the people whom the preview says it removes
 */
record ConfirmationRequest(@NotNull @Min(0) Long removed) {}
