package org.cordon.cases;

import java.time.Instant;

/** A person became a positive case. */
public record CaseRegistered(String number, long personId, Instant registeredAt) {}
