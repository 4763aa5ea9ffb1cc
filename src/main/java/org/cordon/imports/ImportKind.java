package org.cordon.imports;

import java.util.Set;
import org.cordon.imports.reading.Fields;
import org.cordon.platform.security.Roles;

/** One kind of import: the word in the address, what its files may hold, and who sends them. */
public interface ImportKind {

    /** The word in the address: {@code /api/v1/imports/{kind}}. */
    String kind();

    Fields fields();

    /** The roles that may import it: those who list people for the whole district. */
    default Set<String> importers() {
        return Roles.WHOLE_DISTRICT;
    }

    /** Whether its files say which mode they are of, and whose year's division codes they use. */
    default boolean hasMode() {
        return false;
    }

    /** Whether somebody waits for its files, which are small: they are taken in beside the others, not behind them. */
    default boolean isShort() {
        return false;
    }
}
