/** Who met whom, when and how: the links along which an infection may have passed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "persons"})
package org.cordon.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
