/** What strangers, staff of other units, can learn of somebody and change about them over HTTP: nothing. */
@NullMarked
package org.cordon.strangers;

import org.jspecify.annotations.NullMarked;
