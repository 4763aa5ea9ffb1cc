/** Administrative divisions from the district down to the grid. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package org.cordon.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
