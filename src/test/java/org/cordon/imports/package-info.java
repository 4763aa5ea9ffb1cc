/** Files good and bad, from the reading of bytes to the people they bring. */
@NullMarked
package org.cordon.imports;

import org.jspecify.annotations.NullMarked;
