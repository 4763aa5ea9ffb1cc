/** Rooms of isolation sites over HTTP. */
@NullMarked
package org.cordon.sites.web;

import org.jspecify.annotations.NullMarked;
