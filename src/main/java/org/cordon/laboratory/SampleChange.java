package org.cordon.laboratory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes down a sample of ours, and what it tells about results that came before it. */
@Component
class SampleChange {

    private final TakenSamples samples;
    private final RecordedResults results;
    private final ResultChange change;
    private final ResultEffects effects;
    private final AffectedPeople affected;
    private final LaboratoryLocks locks;

    SampleChange(
            TakenSamples samples,
            RecordedResults results,
            ResultChange change,
            ResultEffects effects,
            AffectedPeople affected,
            LaboratoryLocks locks) {
        this.samples = samples;
        this.results = results;
        this.change = change;
        this.effects = effects;
        this.affected = affected;
        this.locks = locks;
    }

    /** The caller holds the sample. */
    void take(TakenSample sample) {
        List<TestResult> concerned = concerned(sample);
        Set<Long> people = new TreeSet<>(affected.by(concerned));
        people.add(sample.personId());
        effects.around(people, Set.of(), () -> samples.insert(sample));
        change.settleAgain(concerned);
    }

    /** Results under the sample's own number, and those of the tube that it went into. */
    private List<TestResult> concerned(TakenSample sample) {
        List<TestResult> concerned = new ArrayList<>(results.numbered(sample.sampleNumber()));
        String tubeNumber = sample.tubeNumber();
        if (tubeNumber != null) {
            locks.hold(LaboratoryLocks.samples(results.inTube(tubeNumber)));
            locks.hold(Stream.of(LaboratoryLocks.tube(tubeNumber)));
            results.inTube(tubeNumber).stream()
                    .filter(result -> !result.key().sampleNumber().equals(sample.sampleNumber()))
                    .forEach(concerned::add);
        }
        return concerned;
    }
}
