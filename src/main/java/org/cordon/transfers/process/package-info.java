/** Transfer orders as phases of the engine. */
@NullMarked
package org.cordon.transfers.process;

import org.jspecify.annotations.NullMarked;
