package org.cordon.residents;

/** A resident who may be a known person. */
record ResidentMatch(long id, long residentId, long personId, MatchReason reason, boolean open) {}
