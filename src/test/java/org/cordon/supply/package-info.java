/** What the application consists of that others have written. */
@NullMarked
package org.cordon.supply;

import org.jspecify.annotations.NullMarked;
