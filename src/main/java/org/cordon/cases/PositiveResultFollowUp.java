package org.cordon.cases;

import org.cordon.laboratory.PositiveResultReceived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes a case of every positive result. */
@Component
class PositiveResultFollowUp {

    private final CaseRegistration registration;

    PositiveResultFollowUp(CaseRegistration registration) {
        this.registration = registration;
    }

    @EventListener
    void on(PositiveResultReceived result) {
        registration.registerResult(result.personId(), result.sampledAt());
    }
}
