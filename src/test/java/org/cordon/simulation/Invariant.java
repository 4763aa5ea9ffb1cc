package org.cordon.simulation;

import java.util.List;

/** Something that must hold at every hour. */
interface Invariant {

    /** What does not hold, with the person or room. */
    List<String> violations();
}
