package org.cordon.transfers;

/** Whom a number means, and why they are driven. */
record Traveller(long personId, TransferReason reason) {}
