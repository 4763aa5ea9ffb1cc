/** Who read or changed what about whom: a chain of rows that nobody can alter unnoticed. */
@NullMarked
package org.cordon.platform.audit;

import org.jspecify.annotations.NullMarked;
