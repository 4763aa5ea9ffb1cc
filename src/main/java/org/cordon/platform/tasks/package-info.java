/** The tasks of the staff: who may do them, what they leave behind, and our own interface to them. */
@NullMarked
package org.cordon.platform.tasks;

import org.jspecify.annotations.NullMarked;
