/** Refusals in the words of the trade, each with a stable code. */
@NullMarked
package org.cordon.platform.errors;

import org.jspecify.annotations.NullMarked;
