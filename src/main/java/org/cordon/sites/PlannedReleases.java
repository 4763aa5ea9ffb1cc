package org.cordon.sites;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** When people at sites may leave, read from the running processes. */
public interface PlannedReleases {

    /** The ends of the periods that are running, by site. */
    Map<String, List<Instant>> bySite();
}
