/** What H2 and PostgreSQL say differently. */
@NullMarked
package org.cordon.platform.data;

import org.jspecify.annotations.NullMarked;
