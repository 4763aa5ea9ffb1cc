package org.cordon.board.web;

import java.util.Locale;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.sites.CapacityForecast;
import org.cordon.sites.Forecasting;
import org.cordon.sites.Occupancy;
import org.cordon.sites.RoomQueue;
import org.cordon.sites.SiteDrift;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The isolation sites on one page: how full they are, the coming week, who waits for a room, what does not agree. */
@Controller
class SitePageController {

    private final Occupancy occupancy;
    private final Forecasting forecasting;
    private final RoomQueue queue;
    private final SiteDrift drift;
    private final Lists lists;
    private final CurrentStaff staff;

    SitePageController(
            Occupancy occupancy,
            Forecasting forecasting,
            RoomQueue queue,
            SiteDrift drift,
            Lists lists,
            CurrentStaff staff) {
        this.occupancy = occupancy;
        this.forecasting = forecasting;
        this.queue = queue;
        this.drift = drift;
        this.lists = lists;
        this.staff = staff;
    }

    @GetMapping("/sites")
    String sites(Model model, Locale language) {
        if (!staff.seesAllUnits()) {
            throw new AccessDeniedException("Only the CDC and headquarters see all sites");
        }
        CapacityForecast forecast = forecasting.forecast();
        model.addAttribute("names", lists.unitNames(language));
        model.addAttribute("sites", occupancy.all());
        model.addAttribute("forecast", forecast);
        model.addAttribute("queue", queue.inOrder());
        model.addAttribute("findings", drift.check());
        return "sites";
    }
}
