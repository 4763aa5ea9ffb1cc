package org.cordon.rounds;

import java.time.Instant;
import java.util.List;

/** A round that somebody wants to open; see {@link Round}. */
public record NewRound(String name, List<String> areaCodes, Instant startsAt, Instant endsAt, int feedbackHours) {}
