/** Replays over HTTP, in a training installation only. */
@NullMarked
package org.cordon.replays.web;

import org.jspecify.annotations.NullMarked;
