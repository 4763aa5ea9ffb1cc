/** Pushed lists over HTTP. */
@NullMarked
package org.cordon.pushes.web;

import org.jspecify.annotations.NullMarked;
