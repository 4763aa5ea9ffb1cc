/** Pages of the board. */
@NullMarked
package org.cordon.board.web;

import org.jspecify.annotations.NullMarked;
