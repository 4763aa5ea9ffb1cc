package org.cordon.imports;

import java.util.List;
import org.springframework.stereotype.Component;

/** The field names of each kind of import, for those who read such a file without importing it. */
@Component
public class KindFields {

    private final RowHandlers handlers;

    KindFields(RowHandlers handlers) {
        this.handlers = handlers;
    }

    /**
     * The fields of one kind of row.
     *
     * @throws org.cordon.platform.errors.NotFound {@code import.kindUnknown}
     */
    public List<String> names(String kind) {
        return handlers.of(kind).fields().names();
    }
}
