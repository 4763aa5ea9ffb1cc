/** Test rounds over HTTP. */
@NullMarked
package org.cordon.rounds.web;

import org.jspecify.annotations.NullMarked;
