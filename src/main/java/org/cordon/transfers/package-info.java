/** Transfer orders: who is driven where by which vehicle, out to isolation or hospital and back home. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "units",
            "persons",
            "cases",
            "control",
            "control :: drift",
            "control :: merging"
        })
package org.cordon.transfers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
