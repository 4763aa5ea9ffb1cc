package org.cordon.laboratory;

import static org.cordon.laboratory.SomeReports.nobody;
import static org.cordon.laboratory.SomeReports.ofPlace;
import static org.cordon.laboratory.SomeReports.person;
import static org.cordon.laboratory.SomeReports.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.SomePeople;
import org.jspecify.annotations.Nullable;

/**
 * What may happen around a few samples: people are registered, in one report or two; our staff take samples; the
 * laboratory reports, corrects and withdraws, names people well, badly or not at all, alone and in tubes.
 */
final class RandomHistory {

    /** Something that happens. */
    sealed interface Event {}

    record Registered(PersonDetails details) implements Event {}

    record Taken(
            PersonDetails person, String sample, @Nullable String tube) implements Event {}

    record Reported(TestReport report) implements Event {}

    static final String PLACE = "SITE-HISTORY/301";

    private static final int SAMPLES = 4;
    private static final List<ReportedResult> RESULTS = List.of(ReportedResult.values());

    private final Random random;
    private final SomePeople some = new SomePeople();
    private final String prefix = some.word();

    /** As each of them is first reported: by the id of a list, by a document, by name and phone. */
    final List<PersonDetails> people;

    /** All that may ever be known of them; the first two may share name and phone. */
    private final List<PersonDetails> known;

    RandomHistory(long seed) {
        random = new Random(seed);
        String shared = some.phone();
        String own = some.phone();
        String second = random.nextInt(3) == 0 ? shared : own;
        people = List.of(
                person(one -> one.source(prefix).sourceId("1")),
                person(two -> two.documentNumber(some.idNumber()).name("王小明").phone(second)),
                person(three -> three.name("李娜").phone(own)));
        known = List.of(
                person(one -> one.source(prefix)
                        .sourceId("1")
                        .documentNumber(some.idNumber())
                        .name("王小明")
                        .phone(shared)),
                people.get(1),
                person(three -> three.name("李娜").phone(own).source(prefix).sourceId("3")));
    }

    /** Each event once, in the order in which it was thought up. */
    List<Event> events() {
        List<Event> events = new ArrayList<>();
        people.forEach(details -> events.add(new Registered(details)));
        known.stream().filter(details -> random.nextBoolean()).forEach(details -> events.add(new Registered(details)));
        IntStream.range(0, SAMPLES).forEach(number -> sample(events, number));
        IntStream.range(0, random.nextInt(3))
                .forEach(i -> events.add(new Reported(ofPlace(prefix + "E", hour(), result(), PLACE))));
        return events;
    }

    /** Every event one to three times, in any order. */
    List<Event> delivery(List<Event> events, long seed) {
        Random order = new Random(seed);
        List<Event> delivery = new ArrayList<>();
        events.forEach(event -> delivery.addAll(Collections.nCopies(1 + order.nextInt(3), event)));
        Collections.shuffle(delivery, order);
        return delivery;
    }

    String sampleNumber(int number) {
        return prefix + number;
    }

    private void sample(List<Event> events, int number) {
        String tube = random.nextInt(3) == 0 ? prefix + "T" : null;
        if (random.nextInt(3) == 0) {
            events.add(new Taken(people.get(random.nextInt(people.size())), sampleNumber(number), tube));
        }
        int reports = 1 + random.nextInt(4);
        IntStream.range(0, reports).forEach(i -> events.add(new Reported(reported(number, tube))));
    }

    private TestReport reported(int number, @Nullable String tube) {
        int pool = tube == null ? 1 : 10;
        return report(sampleNumber(number), tube, pool, number, 3 + hour(), result(), null, named());
    }

    private PersonDetails named() {
        PersonDetails one = known.get(random.nextInt(known.size()));
        PersonDetails other = known.get(random.nextInt(known.size()));
        return switch (random.nextInt(8)) {
            case 0 -> nobody();
            case 1 -> person(bad -> bad.name(one.name()));
            case 2 -> person(mixed -> mixed.name(one.name()).phone(one.phone()).documentNumber(other.documentNumber()));
            case 3 -> person(both -> both.name(one.name()).phone(one.phone()));
            case 4 -> person(document -> document.documentNumber(one.documentNumber()));
            case 5 -> person(listed -> listed.source(one.source()).sourceId(one.sourceId()));
            default -> one;
        };
    }

    private int hour() {
        return 1 + random.nextInt(4);
    }

    private ReportedResult result() {
        return RESULTS.get(random.nextInt(RESULTS.size()));
    }
}
