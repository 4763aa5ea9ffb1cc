package org.cordon.control;

import org.cordon.control.tests.TestPlanProcess;
import org.cordon.control.tests.TestPlanning;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at a person again after news: what the test plan asks for, and whether a proposed release still stands. With
 * the person held, the news either finds the process waiting for it or comes before the process has looked.
 */
@Service
public class Reconsideration {

    private final KeyPersonDirectory keyPersons;
    private final KeyPersonLock lock;
    private final TestPlanning tests;
    private final ReleaseGate gate;
    private final TestPlanProcess process;

    Reconsideration(
            KeyPersonDirectory keyPersons,
            KeyPersonLock lock,
            TestPlanning tests,
            ReleaseGate gate,
            TestPlanProcess process) {
        this.keyPersons = keyPersons;
        this.lock = lock;
        this.tests = tests;
        this.gate = gate;
        this.process = process;
    }

    /** Does nothing for somebody who is not, or no longer, under a measure. */
    @Transactional
    public void of(String number) {
        lock.hold(number);
        keyPersons
                .find(number)
                .filter(KeyPerson::isOpen)
                .filter(person -> person.measure() != null)
                .ifPresent(this::reconsider);
    }

    private void reconsider(KeyPerson person) {
        process.asksFor(person.number(), tests.next(person).step());
        if (!gate.blockers(person, person.period()).isEmpty()) {
            process.releaseBlocked(person.number());
        }
    }
}
