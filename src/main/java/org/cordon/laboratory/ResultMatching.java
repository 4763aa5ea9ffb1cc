package org.cordon.laboratory;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cordon.laboratory.TestResult.Match;
import org.cordon.laboratory.TestResult.Reading;
import org.cordon.persons.NamedPeople;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonIdentification;
import org.springframework.stereotype.Component;

/**
 * Tells whom a result is about: whom it names by document, by the source's id or by name and phone; else whom our own
 * staff took this sample from. Never by name alone, and never against anything that speaks for somebody else.
 */
@Component
class ResultMatching {

    private final PersonIdentification identification;
    private final TakenSamples samples;

    ResultMatching(PersonIdentification identification, TakenSamples samples) {
        this.identification = identification;
        this.samples = samples;
    }

    Match match(SampleKey key, Reading reading, PersonDetails identity) {
        if (reading.place() != null) {
            return Match.nobodyAlone();
        }
        Set<Long> takenFrom = takenFrom(key);
        NamedPeople named = identification.identify(identity);
        Long personId = named.personId();
        if (personId != null) {
            return takenFrom.isEmpty() || takenFrom.equals(Set.of(personId))
                    ? Match.of(personId)
                    : Match.doubtful(Doubt.OTHER_SAMPLE);
        }
        return switch (named.verdict()) {
            case TWO_PEOPLE -> Match.doubtful(Doubt.TWO_PEOPLE);
            case CONTRADICTED -> Match.doubtful(Doubt.OTHER_DOCUMENT);
            default -> takenFrom.isEmpty() ? unknown(key, reading, named) : bySample(takenFrom, identity);
        };
    }

    /** Everybody whom any part of the result may mean. */
    Set<Long> candidates(SampleKey key, PersonDetails identity) {
        Set<Long> candidates = new TreeSet<>(takenFrom(key));
        candidates.addAll(identification.identify(identity).candidates());
        return candidates;
    }

    private Match bySample(Set<Long> takenFrom, PersonDetails identity) {
        if (takenFrom.size() > 1) {
            return Match.doubtful(Doubt.OTHER_SAMPLE);
        }
        long personId = takenFrom.iterator().next();
        return identification.mayBe(personId, identity) ? Match.of(personId) : Match.doubtful(Doubt.OTHER_DOCUMENT);
    }

    private Match unknown(SampleKey key, Reading reading, NamedPeople named) {
        if (named.verdict() == NamedPeople.Verdict.NOT_REGISTERED) {
            return Match.waiting();
        }
        return isOfKnownTube(key, reading) ? Match.nobodyAlone() : Match.doubtful(Doubt.NOBODY_NAMED);
    }

    /** A laboratory may report a shared tube as one sample that names nobody: we know whose swabs are in it. */
    private boolean isOfKnownTube(SampleKey key, Reading reading) {
        String tubeNumber = reading.tubeNumber();
        return reading.isPooled()
                && tubeNumber != null
                && samples.inTube(tubeNumber).stream().anyMatch(sample -> sample.wentTo(key.laboratory()));
    }

    private Set<Long> takenFrom(SampleKey key) {
        return samples.numbered(key.sampleNumber()).stream()
                .filter(sample -> sample.wentTo(key.laboratory()))
                .map(TakenSample::personId)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
