/** Changing the protocol edition: who is affected and how, the confirmation, and the recalculation of everybody under control. */
@NullMarked
@NamedInterface("editions")
package org.cordon.control.editions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
