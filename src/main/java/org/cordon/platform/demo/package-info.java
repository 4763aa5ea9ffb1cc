/** What keeps the demo, with its published passwords, to its own machine and its own database. */
@NullMarked
package org.cordon.platform.demo;

import org.jspecify.annotations.NullMarked;
