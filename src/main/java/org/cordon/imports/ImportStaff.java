package org.cordon.imports;

import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.StaffUser;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may import, kind by kind. */
@Component
class ImportStaff {

    private final CurrentStaff current;
    private final RowHandlers handlers;

    ImportStaff(CurrentStaff current, RowHandlers handlers) {
        this.current = current;
        this.handlers = handlers;
    }

    /** Somebody who may import anything. */
    StaffUser require() {
        StaffUser user = current.require();
        if (kindsOf(user).isEmpty()) {
            throw new AccessDeniedException("Only those who work with lists import files");
        }
        return user;
    }

    /** Somebody who may import the kind; an unknown one is nobody's but of those who import at all. */
    StaffUser require(String kind) {
        StaffUser user = require();
        if (!user.hasAnyRole(handlers.of(kind).importers())) {
            throw new AccessDeniedException("Files of the kind " + kind + " are not imported by " + user.roles());
        }
        return user;
    }

    /** The kinds that somebody may import. */
    Set<String> kindsOf(StaffUser user) {
        return handlers.all().stream()
                .filter(kind -> user.hasAnyRole(kind.importers()))
                .map(ImportKind::kind)
                .collect(Collectors.toSet());
    }
}
