/** Many people isolated at once, with vehicles, rooms and staff that fail; what must hold is looked at every hour. */
@NullMarked
package org.cordon.simulation;

import org.jspecify.annotations.NullMarked;
