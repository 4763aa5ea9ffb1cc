package org.cordon.platform.audit;

import java.time.LocalDate;

/**
 * Which rows somebody wants to see.
 *
 * @param day a day of the district
 * @param actor the account; empty for all
 * @param person an opaque number; empty for all
 */
public record AuditQuery(LocalDate day, String actor, String person) {}
