/** Who people are and how to reach them: identity documents or none, matching, masking. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "areas"})
package org.cordon.persons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
