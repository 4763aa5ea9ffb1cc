/** Test results: announces who was found positive. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "persons"})
package org.cordon.laboratory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
