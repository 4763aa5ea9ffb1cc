/** From bytes to mapped rows: encodings, delimiters, headings, dates and lists; knows nobody's business. */
@NullMarked
@NamedInterface("reading")
package org.cordon.imports.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
