/** Central isolation as a phase of the engine. */
@NullMarked
package org.cordon.sites.process;

import org.jspecify.annotations.NullMarked;
