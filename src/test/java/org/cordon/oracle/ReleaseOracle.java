package org.cordon.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cordon.oracle.OracleHistory.Report;

/**
 * Says from a history alone whether somebody in 9th edition home quarantine may go: seven days after the last exposure,
 * tests on days 1, 4 and 7 that lie within the quarantine, the last two a day apart, and nothing suspicious uncleared. It
 * is written from the text of the rules and shares no code with the product.
 */
final class ReleaseOracle {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ReleaseOracle() {}

    static boolean allows(OracleHistory history, Instant now) {
        LocalDate zero = history.lastExposure();
        List<LocalDate> days = Stream.of(1, 4, 7)
                .map(zero::plusDays)
                .filter(day -> !day.isBefore(history.quarantinedOn()))
                .toList();
        return !LocalDate.ofInstant(now, ZONE).isBefore(zero.plusDays(7))
                && isClear(history.currentReports())
                && isTested(days, history.currentReports());
    }

    private static boolean isClear(List<Report> reports) {
        return reports.stream().filter(report -> !report.negative()).allMatch(doubt -> reports.stream()
                .anyMatch(later ->
                        later.negative() && !later.shared() && later.sampledAt().isAfter(doubt.sampledAt())));
    }

    private static boolean isTested(List<LocalDate> days, List<Report> reports) {
        TreeMap<Instant, Report> left = new TreeMap<>();
        reports.stream().filter(Report::negative).forEach(report -> left.put(report.sampledAt(), report));
        Instant before = Instant.MIN;
        for (int day = 0; day < days.size(); day++) {
            Instant from = days.get(day).atStartOfDay(ZONE).toInstant();
            boolean lastOfSeveral = day > 0 && day == days.size() - 1;
            Instant apart = lastOfSeveral ? before.plus(Duration.ofDays(1)) : from;
            Map.Entry<Instant, Report> found = left.ceilingEntry(apart.isAfter(from) ? apart : from);
            if (found == null) {
                return false;
            }
            before = found.getKey();
            left.headMap(before, true).clear();
        }
        return true;
    }
}
