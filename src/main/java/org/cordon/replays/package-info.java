/** A finished outbreak lived again, day by day and in memory, under the rules of a chosen edition. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "control", "imports", "imports :: reading", "imports :: uploads"})
package org.cordon.replays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
