package org.cordon.laboratory;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordon.persons.PersonDirectory;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down which sample our own staff took from whom, so that a result without a name finds its person. */
@Service
public class SampleRegistration {

    private final PersonDirectory persons;
    private final TakenSamples samples;
    private final SampleChange change;
    private final LaboratoryLocks locks;

    SampleRegistration(PersonDirectory persons, TakenSamples samples, SampleChange change, LaboratoryLocks locks) {
        this.persons = persons;
        this.samples = samples;
        this.change = change;
        this.locks = locks;
    }

    /**
     * Remembers the sample; the same again changes nothing.
     *
     * @param laboratory null where it is not known yet who will test it
     * @param tubeNumber the tube that the swab went into, if it is shared or numbered apart from the sample
     * @return whether the sample is new
     * @throws NotFound {@code person.unknown}
     * @throws Refused {@code result.missing} or {@code result.too.long}
     * @throws Conflict {@code sample.of.another} if the number is that of somebody else's sample
     */
    @Transactional
    public boolean take(
            long personId,
            String sampleNumber,
            @Nullable String laboratory,
            @Nullable String tubeNumber,
            Instant takenAt) {
        TakenSample sample = new TakenSample(
                Codes.required("sampleNumber", Codes.number("sampleNumber", sampleNumber)),
                Codes.name("laboratory", laboratory, Codes.LONGEST_NAME),
                personId,
                Codes.number("tubeNumber", tubeNumber),
                takenAt);
        requirePerson(personId);
        locks.hold(Stream.of(LaboratoryLocks.sample(sample.sampleNumber())));
        boolean isNew = isNew(sample);
        if (isNew) {
            change.take(sample);
        }
        return isNew;
    }

    private boolean isNew(TakenSample sample) {
        List<TakenSample> known = samples.numbered(sample.sampleNumber()).stream()
                .filter(other -> other.mayBe(sample))
                .toList();
        if (known.stream().anyMatch(other -> other.personId() != sample.personId())) {
            throw taken(sample);
        }
        return known.stream().noneMatch(other -> Objects.equals(other.laboratory(), sample.laboratory()));
    }

    private void requirePerson(long personId) {
        if (!persons.exists(personId)) {
            throw new NotFound("person.unknown", "No person has the id " + personId, personId);
        }
    }

    private static Conflict taken(TakenSample sample) {
        return new Conflict(
                "sample.of.another",
                "The sample number " + sample.sampleNumber() + " belongs to somebody else; read the label again",
                sample.sampleNumber());
    }
}
