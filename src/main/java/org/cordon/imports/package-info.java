/** Any file from outside: read through a mapping, turned into the other modules' own commands, every row accounted for. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "areas",
            "persons",
            "residents",
            "pushes",
            "rounds",
            "contacts",
            "laboratory",
            "cases",
            "control"
        })
package org.cordon.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
