@NullMarked
package org.cordon.replays;

import org.jspecify.annotations.NullMarked;
