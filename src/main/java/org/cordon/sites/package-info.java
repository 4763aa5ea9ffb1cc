/** Isolation sites: rooms, stays, health checks and the release order. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "units",
            "persons",
            "laboratory",
            "control",
            "control :: drift",
            "control :: merging",
            "control :: tests"
        })
package org.cordon.sites;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
