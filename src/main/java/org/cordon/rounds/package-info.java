/** District test rounds: who is due, who was sampled, and the lists of those whom somebody still has to look for. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "areas", "units", "persons", "residents", "exchange"})
package org.cordon.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
