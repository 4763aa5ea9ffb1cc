/** The departments and places that can be responsible for a person, and the roles of their staff. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "areas"})
package org.cordon.units;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
