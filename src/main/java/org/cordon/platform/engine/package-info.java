/** Configuration and guards of the process engine. */
@NullMarked
package org.cordon.platform.engine;

import org.jspecify.annotations.NullMarked;
