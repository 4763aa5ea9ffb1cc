package org.cordon.control.tests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.control.KeyPerson;
import org.cordon.control.ReleaseExceptions;
import org.cordon.control.ReleasePeriod;
import org.cordon.laboratory.PersonResult;
import org.cordon.laboratory.TestResults;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads what a person's schedule is made of: the plan, the samples, the results. */
@Component
class TestSchedules {

    private final TestResults results;
    private final PlanSamples samples;
    private final ObjectProvider<TestOrders> orders;
    private final ReleaseExceptions exceptions;
    private final TestTimes times;
    private final Clock clock;

    TestSchedules(
            TestResults results,
            PlanSamples samples,
            ObjectProvider<TestOrders> orders,
            ReleaseExceptions exceptions,
            TestTimes times,
            Clock clock) {
        this.exceptions = exceptions;
        this.results = results;
        this.samples = samples;
        this.orders = orders;
        this.times = times;
        this.clock = clock;
    }

    TestSchedule of(KeyPerson person, ReleasePeriod period) {
        Set<LocalDate> waived = exceptions.waivedTests(person.number());
        return new TestSchedule(
                person.requiredTests(period).stream()
                        .filter(day -> !waived.contains(day))
                        .toList(),
                evidence(person),
                times,
                clock.getZone());
    }

    private TestEvidence evidence(KeyPerson person) {
        LocalDate from = firstDay(person);
        List<PersonResult> known = results.of(person.personId()).stream()
                .filter(result -> !dayOf(result).isBefore(from))
                .toList();
        Set<String> back =
                known.stream().map(result -> capitals(result.sampleNumber())).collect(Collectors.toSet());
        return new TestEvidence(
                known,
                samples.of(person.number()).stream()
                        .filter(sample -> !back.contains(sample.sampleNumber()))
                        .toList(),
                orders.stream()
                        .flatMap(order -> order.testAfter(person).stream())
                        .toList(),
                orders.stream().anyMatch(order -> order.mayAsk(person)));
    }

    /** An illness that was over before this exposure is no news. */
    private LocalDate firstDay(KeyPerson person) {
        LocalDate listed = person.listedAt().atZone(clock.getZone()).toLocalDate();
        return person.countFrom().isBefore(listed) ? person.countFrom() : listed;
    }

    private LocalDate dayOf(PersonResult result) {
        return result.sampledAt().atZone(clock.getZone()).toLocalDate();
    }

    private static String capitals(String sampleNumber) {
        return sampleNumber.toUpperCase(Locale.ROOT);
    }
}
