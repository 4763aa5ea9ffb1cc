package org.cordon.cases;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A person's cases as they count for those whom the person met. A case that turned out to be none counts for nobody; one
 * that ended by recovery or death keeps what it meant for them.
 */
public final class InfectionHistory {

    private final List<CaseSummary> cases;
    private final ZoneId zone;

    InfectionHistory(List<CaseSummary> cases, ZoneId zone) {
        this.cases = List.copyOf(cases);
        this.zone = zone;
    }

    /** Whether the person is a case now. */
    public boolean isOpen() {
        return cases.stream().anyMatch(CaseSummary::isOpen);
    }

    /** Whether who met the person on this day met an infection: one that is open, or was not over by then. */
    public boolean reaches(LocalDate metOn) {
        return isOpen() || over().filter(day -> !day.isBefore(metOn)).isPresent();
    }

    /** The day on which the person's last infection was over. */
    public Optional<LocalDate> over() {
        return cases.stream()
                .filter(subject -> !subject.isUnfounded())
                .flatMap(subject -> Optional.ofNullable(subject.closedAt()).stream())
                .map(closedAt -> LocalDate.ofInstant(closedAt, zone))
                .max(Comparator.naturalOrder());
    }

    /** Whether the person's last case turned out to be none. */
    public boolean endedUnfounded() {
        return cases.stream()
                .max(CaseSummary.IN_ORDER)
                .filter(CaseSummary::isUnfounded)
                .isPresent();
    }
}
