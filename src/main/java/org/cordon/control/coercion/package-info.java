/** Changes against people that the rules do not propose: one person proposes, another one decides, and nobody else can. */
@NullMarked
@NamedInterface("coercion")
package org.cordon.control.coercion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
