package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.cordon.control.ControlPeriods;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.ReleasePeriod;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.units.Responsibilities;
import org.cordon.units.UnitKind;

/** What gateways and rule tables may ask about the person of a process. */
@ProcessBean
public class ControlFacts {

    private final KeyPersonDirectory keyPersons;
    private final ControlPeriods periods;
    private final Responsibilities responsibilities;

    ControlFacts(KeyPersonDirectory keyPersons, ControlPeriods periods, Responsibilities responsibilities) {
        this.keyPersons = keyPersons;
        this.periods = periods;
        this.responsibilities = responsibilities;
    }

    /** Whether anything follows the isolation: monitoring, or more isolation after a new exposure on the way home. */
    public boolean anythingLeft(DelegateExecution execution) {
        KeyPerson person = keyPerson(execution);
        return person.period() == ReleasePeriod.ISOLATION
                && (person.needsMonitoring() || !periods.isOver(person.isolationUntil()));
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
