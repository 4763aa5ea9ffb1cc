/** The question to a town whose system is silent, in the engine. */
@NullMarked
package org.cordon.exchange.process;

import org.jspecify.annotations.NullMarked;
