package org.cordon.control.process;

import java.util.Optional;
import org.cordon.units.Responsibilities;
import org.cordon.units.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Says which unit answers while a token stands on an element: inside a phase the phase's tenant; in a root process the
 * kind of unit that the element names, and where it names none the CDC.
 */
@Component
class StatusUnits {

    private final ObjectProvider<Responsibilities> responsibilities;

    StatusUnits(ObjectProvider<Responsibilities> responsibilities) {
        this.responsibilities = responsibilities;
    }

    @Nullable
    String unit(@Nullable String tenantId, String number, StatusModel.Entry entry) {
        return tenantId != null ? tenantId : find(number, entry).orElse(null);
    }

    private Optional<String> find(String number, StatusModel.Entry entry) {
        UnitKind kind = entry.responsibleUnit() == null ? UnitKind.CDC : UnitKind.valueOf(entry.responsibleUnit());
        return responsibilities.getObject().find(number, kind);
    }
}
