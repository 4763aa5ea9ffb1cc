/** Control in the engine: what models may ask, and the projection of where every token stands. */
@NullMarked
package org.cordon.control.process;

import org.jspecify.annotations.NullMarked;
