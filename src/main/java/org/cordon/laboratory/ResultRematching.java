package org.cordon.laboratory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cordon.persons.PersonIdentification;
import org.cordon.persons.PersonIdentified;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives results that waited to the person who is registered now, and takes another look at doubtful ones. */
@Component
class ResultRematching {

    private final PersonIdentification identification;
    private final RecordedResults results;
    private final ResultChange change;
    private final LaboratoryLocks locks;

    ResultRematching(
            PersonIdentification identification, RecordedResults results, ResultChange change, LaboratoryLocks locks) {
        this.identification = identification;
        this.results = results;
        this.change = change;
        this.locks = locks;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonIdentified event) {
        Set<String> clues = identification.clues(event.personId());
        locks.hold(LaboratoryLocks.clues(clues));
        List<TestResult> concerned = results.concerning(event.personId(), clues);
        if (!concerned.isEmpty()) {
            change.settleAgain(held(concerned));
        }
    }

    /** The results as they are once nobody else works on their samples. */
    private List<TestResult> held(Collection<TestResult> some) {
        locks.hold(LaboratoryLocks.samples(some));
        return results.byIds(some.stream().map(TestResult::id).toList());
    }
}
