/** What goes out to other systems: rows that a town is to be told, delivered by signed webhooks and acknowledged. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "units"})
package org.cordon.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
