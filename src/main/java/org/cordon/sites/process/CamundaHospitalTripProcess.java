package org.cordon.sites.process;

import org.cordon.platform.engine.EngineMessages;
import org.cordon.sites.HospitalTripProcess;
import org.springframework.stereotype.Component;

/** Trips to hospital, in the engine. */
@Component
class CamundaHospitalTripProcess implements HospitalTripProcess {

    private final EngineMessages messages;

    CamundaHospitalTripProcess(EngineMessages messages) {
        this.messages = messages;
    }

    @Override
    public boolean begin(String number) {
        return messages.tell(number, "HospitalTripBooked");
    }
}
