/** Outbreak control for health districts. */
@NullMarked
package org.cordon;

import org.jspecify.annotations.NullMarked;
