/** District test rounds: who is due, who was sampled, and whom somebody still has to look for. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "areas", "units", "persons", "residents", "pushes", "exchange"})
package org.cordon.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
