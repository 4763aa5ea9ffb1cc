/** Comparing what the engine says with the records: every difference is an incident with an owner. */
@NullMarked
@NamedInterface("drift")
package org.cordon.control.drift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
