package org.cordon.laboratory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets a change of results happen and tells the modules above what is different for whom. */
@Component
class ResultEffects {

    private final LaboratoryLocks locks;
    private final TestResults results;
    private final AffectedPeople affected;
    private final PositiveNews positives;
    private final ApplicationEventPublisher events;

    ResultEffects(
            LaboratoryLocks locks,
            TestResults results,
            AffectedPeople affected,
            PositiveNews positives,
            ApplicationEventPublisher events) {
        this.locks = locks;
        this.results = results;
        this.affected = affected;
        this.positives = positives;
        this.events = events;
    }

    /** @param changing the results that the change touches, as they were and as they will be */
    void around(Collection<TestResult> changing, Runnable change) {
        around(affected.by(changing), places(changing), change);
    }

    void around(Set<Long> people, Set<String> places, Runnable change) {
        locks.hold(LaboratoryLocks.people(people));
        Map<Long, List<PersonResult>> before = results.ofPeople(people);
        Map<String, List<PlaceResult>> placesBefore = ofPlaces(places);
        change.run();
        Map<Long, List<PersonResult>> now = results.ofPeople(people);
        people.forEach(person -> tell(person, of(before, person), of(now, person)));
        placesBefore.forEach(this::tell);
    }

    private void tell(long personId, List<PersonResult> before, List<PersonResult> now) {
        if (!before.equals(now)) {
            positives.tell(personId, before, now);
            events.publishEvent(new TestResultsChanged(personId));
        }
    }

    private void tell(String place, List<PlaceResult> before) {
        if (!results.ofPlace(place).equals(before)) {
            events.publishEvent(new EnvironmentResultsChanged(place));
        }
    }

    private Map<String, List<PlaceResult>> ofPlaces(Set<String> places) {
        return places.stream()
                .collect(Collectors.toMap(
                        place -> place, place -> results.ofPlace(place), (one, other) -> one, TreeMap::new));
    }

    private static Set<String> places(Collection<TestResult> changing) {
        return changing.stream()
                .flatMap(result -> Stream.ofNullable(result.current().place()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<PersonResult> of(Map<Long, List<PersonResult>> all, Long personId) {
        return all.getOrDefault(personId, List.of());
    }
}
