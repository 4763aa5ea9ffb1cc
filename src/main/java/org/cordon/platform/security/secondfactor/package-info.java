/** The second factor: a code from the holder's phone (RFC 6238) after the password. */
@NullMarked
package org.cordon.platform.security.secondfactor;

import org.jspecify.annotations.NullMarked;
