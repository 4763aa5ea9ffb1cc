/** The page of a town or grid worker: whom to look for, the first due first, and what came of it. */
@NullMarked
package org.cordon.board.web.worklist;

import org.jspecify.annotations.NullMarked;
