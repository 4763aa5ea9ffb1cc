package org.cordon.exchange.process;

import java.util.Map;
import java.util.Optional;
import org.cordon.exchange.Silence;
import org.cordon.units.RootPlacement;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The question why a town is silent belongs to the town, as the record of its receiver says. */
@Component
class SilentReceiverPlacement implements RootPlacement {

    private final Silence silence;

    SilentReceiverPlacement(@Lazy Silence silence) {
        this.silence = silence;
    }

    @Override
    public Optional<String> unitOf(String process, Map<String, Object> variables) {
        return CamundaReceiverProcess.PROCESS.equals(process)
                ? silence.unitOf(Long.parseLong(String.valueOf(variables.get(CamundaReceiverProcess.RECEIVER))))
                : Optional.empty();
    }
}
