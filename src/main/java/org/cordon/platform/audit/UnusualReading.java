package org.cordon.platform.audit;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.platform.audit.Finding.Kind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is unusual about readers' days. The thresholds are low: somebody looks at each finding. */
@Component
class UnusualReading {

    private static final int NIGHTLY_READS = 5;
    private static final int SEQUENCE = 5;
    private static final int REFUSALS = 3;
    private static final int MANY_PEOPLE = 20;
    private static final int TIMES_THE_MEDIAN = 3;
    private static final int SHOWN_PEOPLE = 20;

    private final ObjectProvider<WorkOnPeople> work;
    private final Clock clock;
    private final LocalTime nightFrom;
    private final LocalTime nightUntil;

    UnusualReading(
            ObjectProvider<WorkOnPeople> work,
            Clock clock,
            @Value("${cordon.night.from}") LocalTime nightFrom,
            @Value("${cordon.night.until}") LocalTime nightUntil) {
        this.work = work;
        this.clock = clock;
        this.nightFrom = nightFrom;
        this.nightUntil = nightUntil;
    }

    /** Somebody's day, before any look. */
    ReaderDay day(String actor) {
        return new ReaderDay(actor, this::isNight);
    }

    /** @param all everybody's day, to compare with those of the same role */
    List<Unusual> about(ReaderDay reader, Collection<ReaderDay> all) {
        List<Unusual> found = new ArrayList<>();
        List<AuditLine> withoutTask =
                reader.revealed().stream().filter(this::hadNoTask).toList();
        double median = median(reader, all);
        add(found, Kind.WITHOUT_TASK, withoutTask.size(), 1, people(withoutTask));
        add(found, Kind.OUT_OF_HOURS, reader.nightlyLooks(), NIGHTLY_READS, reader.nightlyPeople());
        add(found, Kind.SEQUENTIAL, reader.longestSequence(), SEQUENCE, List.of());
        add(found, Kind.REFUSED, reader.refusals(), REFUSALS, List.of());
        add(
                found,
                Kind.FAR_ABOVE_ROLE,
                reader.people() > TIMES_THE_MEDIAN * median ? reader.people() : 0,
                MANY_PEOPLE,
                List.of());
        return found;
    }

    private static void add(List<Unusual> found, Kind kind, long figure, int threshold, Collection<String> people) {
        if (figure >= threshold) {
            List<String> first = people.stream()
                    .sorted(PersonOrder.BY_NUMBER)
                    .limit(SHOWN_PEOPLE)
                    .toList();
            found.add(new Unusual(kind, figure, first));
        }
    }

    private static Set<String> people(List<AuditLine> lines) {
        return lines.stream().flatMap(line -> line.people().stream()).collect(Collectors.toSet());
    }

    private boolean hadNoTask(AuditLine line) {
        return line.people().stream().anyMatch(person -> work.stream()
                .noneMatch(tasks -> tasks.hadTask(line.actor(), line.roles(), line.units(), person, line.at())));
    }

    private boolean isNight(AuditLine line) {
        LocalTime time = line.at().atZone(clock.getZone()).toLocalTime();
        return nightFrom.isAfter(nightUntil)
                ? !time.isBefore(nightFrom) || time.isBefore(nightUntil)
                : !time.isBefore(nightFrom) && time.isBefore(nightUntil);
    }

    /** Of the others who share a role; nobody to compare with gives no median to be above. */
    private static double median(ReaderDay reader, Collection<ReaderDay> all) {
        int[] people = all.stream()
                .filter(other -> !other.actor().equals(reader.actor()) && shareRole(other.roles(), reader.roles()))
                .mapToInt(ReaderDay::people)
                .sorted()
                .toArray();
        int middle = people.length / 2;
        if (people.length == 0) {
            return Double.MAX_VALUE;
        }
        return people.length % 2 == 1 ? people[middle] : (people[middle - 1] + people[middle]) / 2.0;
    }

    private static boolean shareRole(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    /** A kind with its figure. */
    record Unusual(Kind kind, long figure, List<String> people) {}
}
