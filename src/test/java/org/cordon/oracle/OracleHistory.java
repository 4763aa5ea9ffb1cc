package org.cordon.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What has happened to one person, as anybody could have written it down. */
final class OracleHistory {

    /**
     * One report of a laboratory about a sample; the last report about a sample holds.
     *
     * @param withdrawn whether the laboratory takes the sample back
     * @param shared whether others' swabs are in the tube
     */
    record Report(
            String sample,
            Instant sampledAt,
            Instant reportedAt,
            boolean negative,
            boolean withdrawn,
            boolean shared) {}

    private final LocalDate quarantinedOn;
    private final Map<String, Report> current = new HashMap<>();
    private LocalDate lastExposure;

    OracleHistory(LocalDate lastExposure, LocalDate quarantinedOn) {
        this.lastExposure = lastExposure;
        this.quarantinedOn = quarantinedOn;
    }

    void exposed(LocalDate day) {
        lastExposure = day.isAfter(lastExposure) ? day : lastExposure;
    }

    void reported(Report report) {
        current.merge(
                report.sample(), report, (one, other) -> other.reportedAt().isAfter(one.reportedAt()) ? other : one);
    }

    LocalDate lastExposure() {
        return lastExposure;
    }

    LocalDate quarantinedOn() {
        return quarantinedOn;
    }

    List<Report> currentReports() {
        return current.values().stream()
                .filter(report -> !report.withdrawn())
                .sorted(Comparator.comparing(Report::sampledAt))
                .toList();
    }

    List<Report> known() {
        return new ArrayList<>(current.values());
    }

    @Override
    public String toString() {
        return "last exposure %s, quarantined on %s, %s"
                .formatted(lastExposure, quarantinedOn, Objects.toString(known()));
    }
}
