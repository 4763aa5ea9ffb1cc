/** What every integration test stands on: one application per database, started once and shared. */
@NullMarked
package org.cordon.testing;

import org.jspecify.annotations.NullMarked;
