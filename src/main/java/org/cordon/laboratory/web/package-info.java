/** Test results over HTTP. */
@NullMarked
package org.cordon.laboratory.web;

import org.jspecify.annotations.NullMarked;
