/** Vehicles, crews and bulk assignment over HTTP. */
@NullMarked
package org.cordon.transfers.web;

import org.jspecify.annotations.NullMarked;
