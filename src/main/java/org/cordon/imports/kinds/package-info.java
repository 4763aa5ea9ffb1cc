/** The kinds of import: how a row of each becomes a command of the module that owns the fact. */
@NullMarked
package org.cordon.imports.kinds;

import org.jspecify.annotations.NullMarked;
