/** The pages of those who send files in: sending one, how far it is, and what came of each row. */
@NullMarked
package org.cordon.board.web.imports;

import org.jspecify.annotations.NullMarked;
