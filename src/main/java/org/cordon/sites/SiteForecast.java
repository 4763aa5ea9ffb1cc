package org.cordon.sites;

import java.util.List;

/** What is expected of a site on each of the coming days. */
public record SiteForecast(String site, List<ForecastDay> days) {}
