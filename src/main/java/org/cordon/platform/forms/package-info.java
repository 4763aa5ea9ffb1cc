/** What staff typed into the form of a task. */
@NullMarked
package org.cordon.platform.forms;

import org.jspecify.annotations.NullMarked;
