/** How erasing is asked for, confirmed and reported over HTTP. */
@NullMarked
package org.cordon.retention.web;

import org.jspecify.annotations.NullMarked;
