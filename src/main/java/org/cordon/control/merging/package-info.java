/** Who is who: key persons who are one human being, and documents that contradict the record. */
@NullMarked
@NamedInterface("merging")
package org.cordon.control.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
