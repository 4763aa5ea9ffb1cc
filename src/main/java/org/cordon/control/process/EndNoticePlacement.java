package org.cordon.control.process;

import java.util.Map;
import java.util.Optional;
import org.cordon.control.EndNotices;
import org.cordon.units.RootPlacement;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A notice belongs to the unit that has to give it, as the record says. */
@Component
class EndNoticePlacement implements RootPlacement {

    private final EndNotices notices;

    EndNoticePlacement(@Lazy EndNotices notices) {
        this.notices = notices;
    }

    @Override
    public Optional<String> unitOf(String process, Map<String, Object> variables) {
        return CamundaEndNoticeProcess.PROCESS.equals(process)
                ? notices.unitOf(String.valueOf(variables.get(CamundaEndNoticeProcess.NOTICE)))
                : Optional.empty();
    }
}
