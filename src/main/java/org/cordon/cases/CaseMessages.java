package org.cordon.cases;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** News about a patient that may come at any moment, more than once. */
@Service
public class CaseMessages {

    private final PositiveCases cases;
    private final CaseProcess process;

    CaseMessages(PositiveCases cases, CaseProcess process) {
        this.cases = cases;
        this.process = process;
    }

    /** The patient died: the process ends wherever it stands. A second message does nothing. */
    @Transactional
    public void personDied(String number) {
        if (cases.require(number).isOpen()) {
            process.patientDied(number);
        }
    }
}
