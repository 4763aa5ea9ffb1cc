package org.cordon.residents.web;

import jakarta.validation.constraints.NotNull;
import org.cordon.residents.MatchDecision;

/** What the CDC found out about a doubtful pair. */
record DecisionRequest(@NotNull MatchDecision decision) {}
