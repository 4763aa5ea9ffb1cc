package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.units.Responsibilities;
import org.cordon.units.UnitKind;

/** What gateways and rule tables may ask about the person of a process. */
@ProcessBean
public class ControlFacts {

    private final KeyPersonDirectory keyPersons;
    private final Responsibilities responsibilities;

    ControlFacts(KeyPersonDirectory keyPersons, Responsibilities responsibilities) {
        this.keyPersons = keyPersons;
        this.responsibilities = responsibilities;
    }

    public boolean needsMonitoring(DelegateExecution execution) {
        return keyPerson(execution).needsMonitoring();
    }

    /** Whether somebody has decided which town answers for the person. */
    public boolean townKnown(DelegateExecution execution) {
        return responsibilities
                .find(execution.getProcessBusinessKey(), UnitKind.TOWN)
                .isPresent();
    }

    private KeyPerson keyPerson(DelegateExecution execution) {
        return keyPersons.require(execution.getProcessBusinessKey());
    }
}
