package org.cordon.laboratory;

import java.time.Instant;

/** A laboratory or hospital found the person positive. */
public record PositiveResultReceived(long personId, Instant sampledAt) {}
