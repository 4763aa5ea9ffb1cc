/** What staff look at first: sign-in, start page, pages of cases and people. Nobody depends on it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "areas",
            "units",
            "persons",
            "contacts",
            "laboratory",
            "cases",
            "control",
            "control :: coercion",
            "control :: editions",
            "control :: merging",
            "sites",
            "transfers",
            "pushes",
            "rounds",
            "imports",
            "imports :: reading",
            "retention",
            "exchange"
        })
package org.cordon.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
