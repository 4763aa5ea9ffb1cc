package org.cordon.imports;

import org.cordon.imports.reading.Fields;

/** One kind of import: the word in the address and what its files may hold. */
public interface ImportKind {

    /** The word in the address: {@code /api/v1/imports/{kind}}. */
    String kind();

    Fields fields();
}
