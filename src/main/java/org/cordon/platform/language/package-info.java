/** Chinese and English for everything a staff member sees. */
@NullMarked
package org.cordon.platform.language;

import org.jspecify.annotations.NullMarked;
