package org.cordon.sites.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.sites.RoomSampling;

/** When a room sampling looks again, for its timer. */
@ProcessBean
public class RoomSamplingTimes {

    private final RoomSampling sampling;

    RoomSamplingTimes(RoomSampling sampling) {
        this.sampling = sampling;
    }

    /** The day of the sample, or the moment when its result is late. */
    public Date lookAgain(DelegateExecution execution) {
        return Date.from(sampling.next(execution.getProcessBusinessKey()).lookAgainAt());
    }
}
