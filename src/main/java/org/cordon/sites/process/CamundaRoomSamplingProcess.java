package org.cordon.sites.process;

import org.cordon.platform.engine.EngineMessages;
import org.cordon.sites.RoomSamplingProcess;
import org.springframework.stereotype.Component;

/** Room samplings in the engine. */
@Component
class CamundaRoomSamplingProcess implements RoomSamplingProcess {

    private final EngineMessages messages;

    CamundaRoomSamplingProcess(EngineMessages messages) {
        this.messages = messages;
    }

    @Override
    public void lookAgain(String number) {
        messages.tell(number, "RoomSamplingChanged");
    }

    @Override
    public void roomReported(String disinfection) {
        messages.tell(disinfection, "RoomSampleReported");
    }
}
