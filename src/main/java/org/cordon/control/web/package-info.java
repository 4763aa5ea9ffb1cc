/** Control over HTTP. */
@NullMarked
package org.cordon.control.web;

import org.jspecify.annotations.NullMarked;
