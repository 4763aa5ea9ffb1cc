package org.cordon.control.process;

import java.util.Map;
import java.util.Optional;
import org.cordon.control.escalation.Escalations;
import org.cordon.units.RootPlacement;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** An escalation belongs to the unit that is asked, as the record says. */
@Component
class EscalationPlacement implements RootPlacement {

    private final Escalations escalations;

    EscalationPlacement(@Lazy Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public Optional<String> unitOf(String process, Map<String, Object> variables) {
        return CamundaEscalationProcess.PROCESS.equals(process)
                ? escalations.unitOf(String.valueOf(variables.get(CamundaEscalationProcess.NUMBER)))
                : Optional.empty();
    }
}
