package org.cordon.control;

import java.time.LocalDate;

/**
 * One edition of the national protocol.
 *
 * @param effectiveFrom first day on which it was in force nationally
 * @param lookBackDays how many days before onset or sample somebody counts as a contact
 */
public record EditionRule(String edition, LocalDate effectiveFrom, int lookBackDays, RuleRow row) {}
