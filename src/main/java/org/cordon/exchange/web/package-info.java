/** Receivers, dead letters and acknowledgements over HTTP. */
@NullMarked
package org.cordon.exchange.web;

import org.jspecify.annotations.NullMarked;
