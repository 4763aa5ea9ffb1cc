package org.cordon.control.merging;

import java.util.List;
import org.cordon.cases.CaseLookup;
import org.cordon.control.KeyPerson;
import org.cordon.persons.PersonMerging;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Component;

/** Refuses to merge key persons where something would be lost by it, and says what has to be done first. */
@Component
class MergeCheck {

    private final CaseLookup cases;
    private final PersonMerging persons;
    private final List<MergeObstacle> obstacles;

    MergeCheck(CaseLookup cases, PersonMerging persons, List<MergeObstacle> obstacles) {
        this.cases = cases;
        this.persons = persons;
        this.obstacles = obstacles;
    }

    void require(KeyPerson survivor, KeyPerson duplicate) {
        if (survivor.number().equals(duplicate.number())) {
            throw new Refused("merge.same", "%s is one key person: name another one".formatted(survivor.number()));
        }
        requireOpen(survivor);
        requireOpen(duplicate);
        requireOneHuman(survivor, duplicate);
        requireFurtherSurvivor(survivor, duplicate);
        obstacles.forEach(obstacle -> obstacle.check(survivor.number(), duplicate.number()));
    }

    private void requireOpen(KeyPerson person) {
        cases.openFor(person.personId()).ifPresent(open -> {
            throw new Conflict(
                    "merge.isCase",
                    "%s is the positive case %s: a case is not merged. Rule the other key person out, or report them positive if they are the same"
                            .formatted(person.number(), open.number()),
                    person.number(),
                    open.number());
        });
        if (!person.isOpen()) {
            throw new Conflict(
                    "merge.ended",
                    "The control of %s is over: only two who are under control are merged".formatted(person.number()),
                    person.number());
        }
    }

    private void requireOneHuman(KeyPerson survivor, KeyPerson duplicate) {
        if (persons.haveDifferentDocuments(survivor.personId(), duplicate.personId())) {
            throw new Conflict(
                    "merge.differentDocuments",
                    "%s and %s have different documents: correct the identity of the one that is wrong first"
                            .formatted(survivor.number(), duplicate.number()),
                    survivor.number(),
                    duplicate.number());
        }
    }

    /** Whoever is found already goes on: otherwise a measure in force would lapse until the other one is found. */
    private static void requireFurtherSurvivor(KeyPerson survivor, KeyPerson duplicate) {
        if (survivor.measure() == null && duplicate.measure() != null) {
            throw new Conflict(
                    "merge.wrongWay",
                    "%s was found already and %s was not: merge the other way round, so that %s goes on"
                            .formatted(duplicate.number(), survivor.number(), duplicate.number()),
                    duplicate.number(),
                    survivor.number());
        }
    }
}
