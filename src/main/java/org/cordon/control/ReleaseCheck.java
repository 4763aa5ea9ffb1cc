package org.cordon.control;

import java.util.List;

/** One condition of a release; modules above may add their own, such as the samples of a room. */
public interface ReleaseCheck {

    /** What blocks the end of the period now; empty when this condition is met. */
    List<ReleaseBlocker> blockers(KeyPerson person, ReleasePeriod period);
}
