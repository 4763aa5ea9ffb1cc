package org.cordon.rounds.process;

import java.util.Map;
import java.util.Optional;
import org.cordon.rounds.FollowUps;
import org.cordon.units.RootPlacement;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A follow-up belongs to the town that answers for the rows, as the record says. */
@Component
class FollowUpPlacement implements RootPlacement {

    private final FollowUps followUps;

    FollowUpPlacement(@Lazy FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public Optional<String> unitOf(String process, Map<String, Object> variables) {
        return CamundaFollowUpProcess.PROCESS.equals(process)
                ? followUps.unitOf(String.valueOf(variables.get(CamundaFollowUpProcess.NUMBER)))
                : Optional.empty();
    }
}
