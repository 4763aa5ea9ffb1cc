package org.cordon.replays;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an outbreak comes to under one edition. Every case is converted, missed, without source or not confirmed; every
 * listed person is converted, released or was over when listed.
 *
 * @param listed people whom a listing put under control or would have, each once
 * @param isolated people who spent a day in central isolation
 * @param homeQuarantined people who spent a day in home quarantine
 * @param converted under control when confirmed
 * @param overWhenListed every part of the period was over already
 * @param missed how {@code missedCases} add up
 * @param withoutSource nobody on the list led to them
 * @param notConfirmed cases without a day of confirmation
 * @param linksBeforeLookBack dated links that make nobody a contact
 * @param peakDay first day with the most rooms in use
 */
public record ReplayTotals(
        int cases,
        int links,
        int listed,
        int isolated,
        int homeQuarantined,
        int converted,
        int released,
        int overWhenListed,
        int missed,
        MissedCases missedCases,
        int withoutSource,
        int notConfirmed,
        int linksBeforeLookBack,
        PersonDays personDays,
        int peakRooms,
        @Nullable LocalDate peakDay) {}
