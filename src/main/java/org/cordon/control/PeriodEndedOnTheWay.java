package org.cordon.control;

/** Somebody is still on the way to an isolation site, and their period has ended: who has not boarded need not go. */
public record PeriodEndedOnTheWay(String number) {}
