package org.cordon.sites;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cordon.control.ExpectedIsolations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reckons how many rooms will be free on each of the coming seven days. A room that somebody leaves on one day is
 * disinfected and free on the next; so is one that waits for its disinfection now.
 */
@Service
public class Forecasting {

    private static final int DAYS = 7;

    private final Occupancy occupancy;
    private final PlannedReleases releases;
    private final RoomQueue queue;
    private final ExpectedIsolations expected;
    private final Clock clock;

    Forecasting(
            Occupancy occupancy, PlannedReleases releases, RoomQueue queue, ExpectedIsolations expected, Clock clock) {
        this.occupancy = occupancy;
        this.releases = releases;
        this.queue = queue;
        this.expected = expected;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CapacityForecast forecast() {
        Map<String, List<Instant>> timers = releases.bySite();
        List<SiteForecast> sites = occupancy.all().stream()
                .map(site -> forecast(site, timers.getOrDefault(site.site(), List.of())))
                .toList();
        int queued = queue.inOrder().size();
        int verifying = expected.inVerification();
        return new CapacityForecast(clock.instant(), queued, verifying, sites, district(sites, queued + verifying));
    }

    private SiteForecast forecast(SiteFigures site, List<Instant> periodEnds) {
        LocalDate today = LocalDate.now(clock);
        List<ForecastDay> days = new ArrayList<>();
        int free = site.free();
        int leaving = site.awaitingDisinfection();
        for (int ahead = 0; ahead < DAYS; ahead++) {
            LocalDate day = today.plusDays(ahead);
            int over = (int) periodEnds.stream().filter(end -> isOn(end, day)).count();
            int overdue = ahead == 0 ? Math.max(0, site.people() - periodEnds.size()) : 0;
            free += ahead == 0 ? 0 : leaving;
            leaving = ahead == 0 ? site.awaitingDisinfection() + over + overdue : over;
            days.add(new ForecastDay(day, ahead == 0 ? site.reserved() : 0, over + overdue, free));
        }
        return new SiteForecast(site.site(), days);
    }

    private static List<ForecastDay> district(List<SiteForecast> sites, int unplaced) {
        return IntStream.range(0, DAYS)
                .mapToObj(ahead -> sum(sites, ahead, unplaced))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ForecastDay> sum(List<SiteForecast> sites, int ahead, int unplaced) {
        return sites.stream()
                .map(site -> site.days().get(ahead))
                .reduce((one, other) -> new ForecastDay(
                        one.day(),
                        one.arrivals() + other.arrivals(),
                        one.releases() + other.releases(),
                        one.freeRooms() + other.freeRooms()))
                .map(all -> new ForecastDay(
                        all.day(),
                        all.arrivals() + (ahead == 0 ? unplaced : 0),
                        all.releases(),
                        all.freeRooms() - unplaced));
    }

    private boolean isOn(Instant end, LocalDate day) {
        LocalDate date = end.atZone(clock.getZone()).toLocalDate();
        return day.equals(LocalDate.now(clock)) ? !date.isAfter(day) : date.equals(day);
    }
}
