/** Work that is done one after the other on a node, however many ask for it. */
@NullMarked
package org.cordon.platform.turns;

import org.jspecify.annotations.NullMarked;
