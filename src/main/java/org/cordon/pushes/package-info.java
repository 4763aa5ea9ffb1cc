/** Lists of people whom somebody has to look for: pushed, claimed, visited and answered, whatever kind of list it is. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "areas", "units", "persons", "residents", "control"})
package org.cordon.pushes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
