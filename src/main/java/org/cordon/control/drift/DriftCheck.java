package org.cordon.control.drift;

import java.util.List;

/** Compares the records of one department with the engine; a healthy system finds nothing while no token moves. */
public interface DriftCheck {

    List<DriftFinding> findings();
}
