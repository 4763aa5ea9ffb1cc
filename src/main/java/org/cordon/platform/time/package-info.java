/** One clock for the application and the engine. */
@NullMarked
package org.cordon.platform.time;

import org.jspecify.annotations.NullMarked;
