/** The follow-up of test rounds in the engine. */
@NullMarked
package org.cordon.rounds.process;

import org.jspecify.annotations.NullMarked;
