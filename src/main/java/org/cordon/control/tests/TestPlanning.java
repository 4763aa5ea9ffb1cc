package org.cordon.control.tests;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonLock;
import org.cordon.control.ReleasePeriod;
import org.cordon.control.tests.NextTest.Step;
import org.cordon.laboratory.SampleRegistration;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to be tested next, and what was done about it. */
@Service
@Transactional
public class TestPlanning {

    private final KeyPersonDirectory keyPersons;
    private final KeyPersonLock lock;
    private final TestSchedules schedules;
    private final PlanSamples samples;
    private final SampleRegistration registration;
    private final TestTimes times;
    private final Clock clock;

    TestPlanning(
            KeyPersonDirectory keyPersons,
            KeyPersonLock lock,
            TestSchedules schedules,
            PlanSamples samples,
            SampleRegistration registration,
            TestTimes times,
            Clock clock) {
        this.keyPersons = keyPersons;
        this.lock = lock;
        this.schedules = schedules;
        this.samples = samples;
        this.registration = registration;
        this.times = times;
        this.clock = clock;
    }

    /** What the plan asks for now, with the person held until the transaction ends; nothing for a case. */
    public NextTest next(String number) {
        lock.hold(number);
        return keyPersons.find(number).map(this::next).orElseGet(() -> new NextTest(Step.NONE, clock.instant()));
    }

    public NextTest next(KeyPerson person) {
        ReleasePeriod period = person.period();
        Instant end = period.end(person).atStartOfDay(clock.getZone()).toInstant();
        return schedules.of(person, period).next(clock.instant(), end);
    }

    /**
     * Takes a sample down and tells the laboratory's records whose it is.
     *
     * @throws Refused {@code sample.future}, {@code sample.singleNeeded}, {@code sample.known}
     * @throws org.cordon.platform.errors.Conflict {@code sample.of.another}
     */
    public void sampled(String number, SampleTaken taken) {
        KeyPerson person = keyPersons.require(number);
        PlanSample sample = new PlanSample(
                number,
                barcode(taken.sampleNumber()),
                taken.tubeNumber(),
                taken.poolSize(),
                taken.takenAt(),
                taken.takenAt().plus(times.resultWithin()));
        requireTrue(person, sample);
        registration.take(person.personId(), sample.sampleNumber(), null, sample.tubeNumber(), sample.takenAt());
        lock.hold(number);
        samples.add(sample);
    }

    /**
     * Notes what the laboratory says about the late results.
     *
     * @param lost they will never come, and the plan asks for other samples; otherwise they are late again after the
     *     usual time
     */
    public void chased(String number, boolean lost) {
        lock.hold(number);
        Instant dueBack = clock.instant().plus(times.resultWithin());
        late(number).forEach(lost ? samples::giveUp : sample -> samples.expect(sample, dueBack));
    }

    private List<PlanSample> late(String number) {
        KeyPerson person = keyPersons.require(number);
        return schedules
                .of(person, person.period())
                .relevant()
                .filter(sample -> !sample.dueBackAt().isAfter(clock.instant()))
                .toList();
    }

    private void requireTrue(KeyPerson person, PlanSample sample) {
        String number = person.number();
        if (sample.takenAt().isAfter(clock.instant())) {
            throw new Refused("sample.future", "The sample of %s lies in the future".formatted(number), number);
        }
        if (samples.contains(number, sample.sampleNumber())) {
            throw new Refused(
                    "sample.known",
                    "The sample %s was recorded before: read the label again".formatted(sample.sampleNumber()),
                    sample.sampleNumber());
        }
        if (!sample.isAlone() && schedules.of(person, person.period()).needsSampleAlone()) {
            throw new Refused(
                    "sample.singleNeeded",
                    "%s needs a sample in a tube of its own: a result is suspicious".formatted(number),
                    number);
        }
    }

    /** As the laboratory's records hold it: capitals without blanks. */
    private static String barcode(String typed) {
        return Normalizer.normalize(typed, Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+", "")
                .toUpperCase(Locale.ROOT);
    }
}
