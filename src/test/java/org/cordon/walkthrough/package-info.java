/** Runs the guides that users follow, word for word. */
@NullMarked
package org.cordon.walkthrough;

import org.jspecify.annotations.NullMarked;
