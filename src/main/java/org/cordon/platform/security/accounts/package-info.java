/** Accounts of staff: what the engine's identity tables cannot hold of them, and everything that changes them. */
@NullMarked
package org.cordon.platform.security.accounts;

import org.jspecify.annotations.NullMarked;
