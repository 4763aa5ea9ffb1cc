/** Sealing of identity fields at rest. */
@NullMarked
package org.cordon.platform.crypto;

import org.jspecify.annotations.NullMarked;
