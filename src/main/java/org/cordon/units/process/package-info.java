/** Units as tenants of the engine. */
@NullMarked
package org.cordon.units.process;

import org.jspecify.annotations.NullMarked;
