/** Positive cases over HTTP. */
@NullMarked
package org.cordon.cases.web;

import org.jspecify.annotations.NullMarked;
