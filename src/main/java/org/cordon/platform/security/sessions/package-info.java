/** From the right password to the end of a session. */
@NullMarked
package org.cordon.platform.security.sessions;

import org.jspecify.annotations.NullMarked;
