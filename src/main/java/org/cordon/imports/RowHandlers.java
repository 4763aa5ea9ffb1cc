package org.cordon.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.platform.errors.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds of import, by name. */
@Component
class RowHandlers {

    private final Map<String, ImportKind> byKind;

    RowHandlers(ObjectProvider<ImportKind> handlers) {
        this.byKind = handlers.stream()
                .collect(Collectors.toMap(ImportKind::kind, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    Collection<ImportKind> all() {
        return byKind.values();
    }

    /** Whether somebody waits for files of the kind; not for one that is unknown. */
    boolean isShort(String kind) {
        ImportKind known = byKind.get(kind);
        return known != null && known.isShort();
    }

    List<RegisterKind<?>> registers() {
        List<RegisterKind<?>> registers = new ArrayList<>();
        byKind.values().forEach(kind -> {
            if (kind instanceof RegisterKind<?> register) {
                registers.add(register);
            }
        });
        return registers;
    }

    /** Forgets what a register's import had gathered; nothing for other kinds. */
    void end(String kind, UUID importId) {
        if (byKind.get(kind) instanceof RegisterKind<?> register) {
            register.end(importId);
        }
    }

    ImportKind of(String kind) {
        ImportKind handler = byKind.get(kind);
        if (handler == null) {
            throw new NotFound(
                    "import.kindUnknown",
                    "There is no import of " + kind + "; there is " + byKind.keySet(),
                    kind,
                    byKind.keySet());
        }
        return handler;
    }
}
