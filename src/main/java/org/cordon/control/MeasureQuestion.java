package org.cordon.control;

import java.time.LocalDate;

/**
 * What the rule tables are asked about somebody.
 *
 * @param day the day of the decision; local overrides have dates of their own
 */
public record MeasureQuestion(String edition, KeyPersonCategory category, SpecialNeed need, LocalDate day) {}
