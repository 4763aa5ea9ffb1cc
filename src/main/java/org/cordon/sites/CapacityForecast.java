package org.cordon.sites;

import java.time.Instant;
import java.util.List;

/**
 * What is expected of the district's sites.
 *
 * @param queued people who wait at home for a room
 * @param inVerification people whom a town is still finding and who will go into central isolation
 * @param district all sites together; the people who have no site yet arrive on the first day
 */
public record CapacityForecast(
        Instant asOf, int queued, int inVerification, List<SiteForecast> sites, List<ForecastDay> district) {}
