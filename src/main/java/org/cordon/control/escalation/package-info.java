/** Late tasks: who is asked about each, level by level, and when at night. */
@NullMarked
package org.cordon.control.escalation;

import org.jspecify.annotations.NullMarked;
