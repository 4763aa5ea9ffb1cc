package org.cordon.persons;

import java.util.Set;

/** Whom a report names, checked once, with everything by which they can be found; nothing is kept of it yet. */
public final class ToldPerson {

    private final PersonReport report;
    private final PersonDetails details;
    private final Set<String> clues;

    ToldPerson(PersonReport report, PersonDetails details, Set<String> clues) {
        this.report = report;
        this.details = details;
        this.clues = clues;
    }

    PersonReport report() {
        return report;
    }

    /** In the form in which it is compared; it may say nothing about anybody. */
    public PersonDetails details() {
        return details;
    }

    /** As blind indexes; empty if it names nobody. */
    public Set<String> clues() {
        return clues;
    }

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "ToldPerson";
    }
}
