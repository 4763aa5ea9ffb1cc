/** The resident register: everybody who lives in the district, sealed, by town, community and grid. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "areas", "units", "persons"})
package org.cordon.residents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
