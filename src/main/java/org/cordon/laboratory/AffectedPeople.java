package org.cordon.laboratory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Tells whose results a change of some results may change: theirs, and those of everybody in the same tubes. */
@Component
class AffectedPeople {

    private final RecordedResults results;
    private final TakenSamples samples;

    AffectedPeople(RecordedResults results, TakenSamples samples) {
        this.results = results;
        this.samples = samples;
    }

    Set<Long> by(Collection<TestResult> changing) {
        Set<Long> people = new TreeSet<>();
        changing.forEach(result -> {
            add(people, List.of(result));
            samples.numbered(result.key().sampleNumber()).forEach(sample -> people.add(sample.personId()));
            result.sharedTube().ifPresent(tube -> people.addAll(in(tube.tubeNumber())));
        });
        return people;
    }

    Set<Long> in(String tubeNumber) {
        Set<Long> people = new TreeSet<>();
        add(people, results.inTube(tubeNumber));
        samples.inTube(tubeNumber).forEach(sample -> people.add(sample.personId()));
        return people;
    }

    private static void add(Set<Long> people, Collection<TestResult> some) {
        some.forEach(result -> {
            Long personId = result.match().personId();
            if (personId != null) {
                people.add(personId);
            }
        });
    }
}
