/** The pages of test rounds: how far they are, and what headquarters does with them. */
@NullMarked
package org.cordon.board.web.rounds;

import org.jspecify.annotations.NullMarked;
