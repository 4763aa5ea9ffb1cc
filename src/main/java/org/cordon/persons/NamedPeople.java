package org.cordon.persons;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a report names.
 *
 * @param personId set if it names one person
 * @param candidates everybody whom any part of it may mean
 */
public record NamedPeople(Verdict verdict, @Nullable Long personId, Set<Long> candidates) {

    /** How clearly a report names somebody. */
    public enum Verdict {
        /** One person. */
        ONE,
        /** Somebody who is not registered yet. */
        NOT_REGISTERED,
        /** Two people at once, or two of whom nothing tells which. */
        TWO_PEOPLE,
        /** Somebody whose document or birth date is another. */
        CONTRADICTED,
        /** Nobody: a name alone does not. */
        NOBODY
    }

    static NamedPeople one(Person person, Set<Long> candidates) {
        return new NamedPeople(Verdict.ONE, person.id(), candidates);
    }

    static NamedPeople none(Verdict verdict, Set<Long> candidates) {
        return new NamedPeople(verdict, null, candidates);
    }
}
