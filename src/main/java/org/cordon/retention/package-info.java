/** What is kept how long, and how it is erased: periods, holds, runs that two people answer for, and what stays. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "persons", "pushes"})
package org.cordon.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
