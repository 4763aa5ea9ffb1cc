package org.cordon.control.merging;

import org.cordon.control.ControlSettling;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonEnding;
import org.cordon.control.KeyPersonMeasures;
import org.cordon.control.KeyPersonProcess;
import org.cordon.control.SpecialNeed;
import org.cordon.persons.PersonMerging;
import org.springframework.stereotype.Component;

/** What a merge does, in the order in which nothing is lost: end the duplicate, join the records, work the plan out. */
@Component
class MergeSteps {

    private final KeyPersonProcess process;
    private final KeyPersonEnding ending;
    private final KeyPersonDirectory keyPersons;
    private final PersonMerging persons;
    private final MergedFacts facts;
    private final KeyPersonMeasures measures;
    private final ControlSettling settling;

    MergeSteps(
            KeyPersonProcess process,
            KeyPersonEnding ending,
            KeyPersonDirectory keyPersons,
            PersonMerging persons,
            MergedFacts facts,
            KeyPersonMeasures measures,
            ControlSettling settling) {
        this.process = process;
        this.ending = ending;
        this.keyPersons = keyPersons;
        this.persons = persons;
        this.facts = facts;
        this.measures = measures;
        this.settling = settling;
    }

    void run(String survivor, String duplicate) {
        end(duplicate);
        KeyPerson kept = keyPersons.require(survivor);
        KeyPerson ended = keyPersons.require(duplicate);
        long personId = kept.personId();
        SpecialNeed need = kept.specialNeed() == SpecialNeed.NONE ? ended.specialNeed() : kept.specialNeed();
        facts.move(kept, ended);
        persons.merge(personId, ended.personId());
        facts.list(kept, duplicate);
        measures.needs(survivor, need);
        measures.takeOrders(duplicate, survivor);
        settling.settle(personId, null);
    }

    /** A process that somebody has cancelled cannot hold up a merge. */
    private void end(String duplicate) {
        if (!process.merged(duplicate)) {
            ending.end(duplicate, KeyPersonMerging.DUPLICATE);
        }
    }
}
