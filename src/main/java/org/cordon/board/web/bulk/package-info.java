/** The page on which many tasks of one kind are answered alike. */
@NullMarked
package org.cordon.board.web.bulk;

import org.jspecify.annotations.NullMarked;
