/** Models, rule tables and forms on their way into the engine from the page of the modellers. */
@NullMarked
package org.cordon.platform.models;

import org.jspecify.annotations.NullMarked;
