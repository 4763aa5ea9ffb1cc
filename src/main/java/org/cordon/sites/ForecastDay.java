package org.cordon.sites;

import java.time.LocalDate;

/**
 * What is expected of one day.
 *
 * @param arrivals people for whom rooms are kept or needed, and who have none yet
 * @param releases people whose period is over on that day
 * @param freeRooms rooms that nobody has or expects; below zero, that many are missing
 */
public record ForecastDay(LocalDate day, int arrivals, int releases, int freeRooms) {}
