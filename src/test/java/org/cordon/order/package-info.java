/** Histories of an outbreak, told in many orders. */
@NullMarked
package org.cordon.order;

import org.jspecify.annotations.NullMarked;
