package org.cordon.persons;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All facts about somebody in one line of text, to be sealed as a whole; no fact holds the separator. */
final class FactsText {

    private static final char END = '\u001F';

    private FactsText() {}

    static String write(PersonFacts facts) {
        return write(facts, true);
    }

    /** The same on whatever day it is told: an age that is told again is no news. */
    static String timeless(PersonFacts facts) {
        return write(facts, false);
    }

    private static String write(PersonFacts facts, boolean withDay) {
        IdentityDocument document = facts.document();
        Phone phone = facts.phone();
        ToldAge age = facts.age();
        StringBuilder text = new StringBuilder(160);
        add(text, facts.name());
        add(text, facts.sex());
        add(text, facts.birthDate());
        add(text, age == null ? null : age.years());
        add(text, age == null || !withDay ? null : age.toldOn());
        add(text, document == null ? null : document.type());
        add(text, document == null ? null : document.number());
        add(text, phone == null ? null : phone.international());
        add(text, facts.address());
        add(text, facts.areaCode());
        add(text, facts.note());
        return text.toString();
    }

    static PersonFacts read(String text) {
        String[] parts = text.split(String.valueOf(END), -1);
        return new PersonFacts(
                part(parts, 0),
                parts[1].isEmpty() ? null : Sex.valueOf(parts[1]),
                parts[2].isEmpty() ? null : LocalDate.parse(parts[2]),
                parts[3].isEmpty() ? null : new ToldAge(Integer.parseInt(parts[3]), LocalDate.parse(parts[4])),
                parts[5].isEmpty() ? null : new IdentityDocument(DocumentType.valueOf(parts[5]), parts[6]),
                parts[7].isEmpty() ? null : new Phone(parts[7]),
                part(parts, 8),
                part(parts, 9),
                part(parts, 10));
    }

    private static void add(StringBuilder text, @Nullable Object fact) {
        text.append(Objects.toString(fact, "")).append(END);
    }

    private static @Nullable String part(String[] parts, int number) {
        return parts[number].isEmpty() ? null : parts[number];
    }
}
