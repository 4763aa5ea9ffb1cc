/** Positive cases as processes of the engine. */
@NullMarked
package org.cordon.cases.process;

import org.jspecify.annotations.NullMarked;
