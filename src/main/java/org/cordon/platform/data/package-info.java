/** How data is written: what H2 and PostgreSQL say differently, and what a spreadsheet must not calculate. */
@NullMarked
package org.cordon.platform.data;

import org.jspecify.annotations.NullMarked;
