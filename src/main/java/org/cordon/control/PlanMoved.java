package org.cordon.control;

/** The facts or the rules have changed what is ordered for a key person; published in the transaction that changed it. */
public record PlanMoved(String number) {}
