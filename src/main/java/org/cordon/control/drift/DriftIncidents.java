package org.cordon.control.drift;

import java.util.Collection;

/** Where supervisors see what does not agree: on the process of the person or thing. */
public interface DriftIncidents {

    /** Shows these and no others; what is shown already stays as it is. A finding without a process has no place there. */
    void show(Collection<DriftFinding> findings);
}
