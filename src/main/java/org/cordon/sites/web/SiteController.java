package org.cordon.sites.web;

import java.util.List;
import org.cordon.sites.CapacityForecast;
import org.cordon.sites.Forecasting;
import org.cordon.sites.Occupancy;
import org.cordon.sites.SiteDrift;
import org.cordon.sites.SiteFigures;
import org.cordon.sites.SiteFinding;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How full the isolation sites are; a site's staff see their own. */
@RestController
@RequestMapping("/api/v1/sites")
class SiteController {

    private final Occupancy occupancy;
    private final Forecasting forecasting;
    private final SiteDrift drift;
    private final SiteAccess access;

    SiteController(Occupancy occupancy, Forecasting forecasting, SiteDrift drift, SiteAccess access) {
        this.occupancy = occupancy;
        this.forecasting = forecasting;
        this.drift = drift;
        this.access = access;
    }

    @GetMapping
    List<SiteFigures> list() {
        return occupancy.all().stream()
                .filter(figures -> access.seesRooms(figures.site()))
                .toList();
    }

    /** The coming seven days of every site and of the district. */
    @GetMapping("/forecast")
    CapacityForecast forecast() {
        access.requireQueue();
        return forecasting.forecast();
    }

    /** Where the rooms and the processes do not agree; empty when all is well. */
    @GetMapping("/drift")
    List<SiteFinding> drift() {
        access.requireWholeDistrict();
        return drift.check();
    }
}
