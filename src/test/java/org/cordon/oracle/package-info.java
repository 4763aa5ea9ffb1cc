/** Holds releases against an oracle that knows the rules only, over random histories. */
@NullMarked
package org.cordon.oracle;

import org.jspecify.annotations.NullMarked;
