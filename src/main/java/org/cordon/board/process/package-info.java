/** What the board asks of the engine. */
@NullMarked
package org.cordon.board.process;

import org.jspecify.annotations.NullMarked;
