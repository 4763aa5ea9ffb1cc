package org.cordon.units.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.cordon.platform.engine.ModelProperties;
import org.cordon.units.UnitKind;

/** Reads the property {@code responsibleUnit} of the element that a token stands on. */
final class ResponsibleUnit {

    private static final String PROPERTY = "responsibleUnit";

    private ResponsibleUnit() {}

    static Optional<UnitKind> of(DelegateExecution execution) {
        return ModelProperties.read(execution, PROPERTY).map(UnitKind::valueOf);
    }
}
