/** Samples, tubes and results: what each laboratory says now, whom it is about, and who was found positive. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "persons"})
package org.cordon.laboratory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
