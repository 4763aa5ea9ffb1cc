package org.cordon.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cordon.contacts.ContactCategory;
import org.cordon.control.KeyPersonCategory;
import org.cordon.laboratory.ReportedResult;
import org.cordon.order.Event.Listed;
import org.cordon.order.Event.Met;
import org.cordon.order.Event.Reported;
import org.cordon.order.Event.RuledOut;
import org.cordon.order.Event.Tested;
import org.cordon.order.Event.ToldPositive;
import org.jspecify.annotations.Nullable;

/** What happened to a few people in one day, and the other orders in which it might have become known. */
final class History {

    static final int PEOPLE = 5;

    private static final List<KeyPersonCategory> CATEGORIES = List.of(
            KeyPersonCategory.CLOSE_CONTACT,
            KeyPersonCategory.SUB_CLOSE_CONTACT,
            KeyPersonCategory.MEDIUM_RISK_AREA,
            KeyPersonCategory.EXPOSED_AT_PLACE);

    private final List<Event> events;

    private History(List<Event> events) {
        this.events = List.copyOf(events);
    }

    static History random(Random random) {
        List<Event> events = new ArrayList<>();
        int length = 5 + random.nextInt(8);
        while (events.size() < length) {
            events.add(event(random, events.size()));
        }
        return new History(events);
    }

    private static Event event(Random random, int index) {
        int person = random.nextInt(PEOPLE);
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> met(random, person);
            case 4, 5 -> new Listed(person, CATEGORIES.get(random.nextInt(CATEGORIES.size())), daysAgo(random));
            case 6 -> new Reported(person);
            case 7 -> new ToldPositive(person, index);
            case 8 -> new RuledOut(person, index);
            default -> tested(random, person);
        };
    }

    private static Event met(Random random, int source) {
        int contact = (source + 1 + random.nextInt(PEOPLE - 1)) % PEOPLE;
        ContactCategory category =
                random.nextInt(3) == 0 ? ContactCategory.CLOSE_CONTACT : ContactCategory.SUB_CLOSE_CONTACT;
        return new Met(source, contact, category, random.nextInt(3) > 0, daysAgo(random));
    }

    /** One sample a person, so that later versions correct and withdraw what earlier ones said. */
    private static Event tested(Random random, int person) {
        ReportedResult[] all = ReportedResult.values();
        return new Tested(person, random.nextInt(2), random.nextInt(3), all[random.nextInt(all.length)]);
    }

    private static @Nullable Integer daysAgo(Random random) {
        int days = random.nextInt(8);
        return days == 7 ? null : days;
    }

    List<Event> asItHappened() {
        return events;
    }

    /** Another order that keeps only true causality, with each event delivered one to three times. */
    List<Event> retold(Random random) {
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, events.size()).boxed().toList());
        List<Event> told = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Integer> free =
                    left.stream().filter(next -> isFree(next, left)).toList();
            Integer next = free.get(random.nextInt(free.size()));
            left.remove(next);
            told.add(events.get(next));
            repeat(told, random);
        }
        repeat(told, random);
        return told;
    }

    private boolean isFree(int next, List<Integer> left) {
        return left.stream()
                .noneMatch(earlier -> earlier < next && Event.areCausal(events.get(earlier), events.get(next)));
    }

    /** What was delivered may come again at any later time. */
    private static void repeat(List<Event> told, Random random) {
        List<Event> known = new ArrayList<>(told);
        Collections.shuffle(known, random);
        known.stream().limit(random.nextInt(3)).forEach(told::add);
    }

    @Override
    public String toString() {
        return events.toString();
    }
}
