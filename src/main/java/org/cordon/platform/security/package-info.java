/** Who may come in, and as whom. */
@NullMarked
package org.cordon.platform.security;

import org.jspecify.annotations.NullMarked;
