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

    /** Of everybody's looks at clear text those with a task. */
    Set<ClearLook> atWork(Collection<ReaderDay> all) {
        List<ClearLook> looks = all.stream()
                .flatMap(reader -> reader.revealed().stream())
                .flatMap(Look::clear)
                .toList();
        return work.stream().flatMap(tasks -> tasks.withTask(looks).stream()).collect(Collectors.toSet());
    }

    /**
     * @param all everybody's day, to compare with those of the same role
     * @param atWork looks at clear text that were work
     */
    List<Unusual> about(ReaderDay reader, Collection<ReaderDay> all, Set<ClearLook> atWork) {
        List<Unusual> found = new ArrayList<>();
        List<Look> withoutTask = reader.revealed().stream()
                .filter(look -> !atWork.containsAll(look.clear().toList()))
                .toList();
        PeopleSeen strangers = new PeopleSeen();
        withoutTask.forEach(look -> strangers.add(look.people()));
        double median = median(reader, all);
        add(found, Kind.WITHOUT_TASK, withoutTask.size(), 1, strangers);
        add(found, Kind.OUT_OF_HOURS, reader.nightlyLooks(), NIGHTLY_READS, reader.nightlyPeople());
        add(found, Kind.SEQUENTIAL, reader.longestSequence(), SEQUENCE, new PeopleSeen());
        add(found, Kind.REFUSED, reader.refusals(), REFUSALS, new PeopleSeen());
        add(
                found,
                Kind.FAR_ABOVE_ROLE,
                reader.people() > TIMES_THE_MEDIAN * median ? reader.people() : 0,
                MANY_PEOPLE,
                new PeopleSeen());
        return found;
    }

    private static void add(List<Unusual> found, Kind kind, long figure, int threshold, PeopleSeen people) {
        if (figure >= threshold) {
            found.add(new Unusual(kind, figure, people.first(SHOWN_PEOPLE)));
        }
    }

    private boolean isNight(Look look) {
        LocalTime time = look.at().atZone(clock.getZone()).toLocalTime();
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
