package org.cordon.control;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The health code of a key person or case, from where their process stands. */
@Component
class HealthCodeReader {

    private final HealthCodes codes;
    private final ControlPeriods periods;

    HealthCodeReader(HealthCodes codes, ControlPeriods periods) {
        this.codes = codes;
        this.periods = periods;
    }

    /** @param person the key person; empty for a case */
    @Nullable
    HealthCode of(String number, EnginePosition position, @Nullable KeyPerson person) {
        ControlStatus status = position.status();
        if (status == null) {
            return null;
        }
        return codes.of(new HealthCodeQuestion(
                        periods.edition(number),
                        person == null,
                        status,
                        person == null ? null : person.measure(),
                        position.endReason()))
                .orElse(null);
    }
}
