package org.cordon.order;

import java.util.List;
import org.cordon.contacts.ContactCategory;
import org.cordon.control.KeyPersonCategory;
import org.cordon.laboratory.ReportedResult;
import org.jspecify.annotations.Nullable;

/** Something that reaches the system about a few people, who are numbered from 0. */
sealed interface Event {

    /** Who met whom; the same two people again are the same link. */
    record Met(
            int source,
            int contact,
            ContactCategory category,
            boolean directed,
            @Nullable Integer daysAgo) implements Event {

        @Override
        public List<Integer> names() {
            return directed ? List.of(contact) : List.of(source, contact);
        }
    }

    /** A list names the person. */
    record Listed(
            int person,
            KeyPersonCategory category,
            @Nullable Integer daysAgo) implements Event {

        @Override
        public List<Integer> names() {
            return List.of(person);
        }
    }

    /** The CDC or a line list reports the person as a case. */
    record Reported(int person) implements Event {}

    /** A hospital tells of a positive sample; the same number is the same message. */
    record ToldPositive(int person, int message) implements Event {}

    /** A laboratory's report about a sample; the version made last holds. */
    record Tested(int person, int sample, int version, ReportedResult result) implements Event {}

    /** The CDC rules out what named the person so far; the same number is the same message. */
    record RuledOut(int person, int message) implements Event {

        @Override
        public List<Integer> decidesOn() {
            return List.of(person);
        }
    }

    /** Whom it names as exposed. */
    default List<Integer> names() {
        return List.of();
    }

    /** About whom it decides by what was known then: what names them may not change sides. */
    default List<Integer> decidesOn() {
        return List.of();
    }

    /** Whether the one must stay before the other because one of them is about the other. */
    static boolean areCausal(Event one, Event other) {
        return decides(one, other) || decides(other, one);
    }

    private static boolean decides(Event decision, Event other) {
        return decision.decidesOn().stream()
                .anyMatch(person ->
                        other.names().contains(person) || other.decidesOn().contains(person));
    }
}
