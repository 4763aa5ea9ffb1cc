/** Positive cases: report, core facts, investigation with contact listing, treatment and discharge. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "units", "persons", "contacts", "laboratory"})
package org.cordon.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
