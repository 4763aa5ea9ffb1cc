/** Key persons under control: why, by which measure, until when, and where each of them stands right now. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "units", "persons", "contacts", "laboratory", "cases"})
package org.cordon.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
