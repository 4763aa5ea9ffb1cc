/** Reading of files, without a database. */
@NullMarked
package org.cordon.imports.reading;

import org.jspecify.annotations.NullMarked;
