package org.cordon.sites.process;

import org.cordon.platform.engine.EngineMessages;
import org.cordon.sites.PlacementProcess;
import org.springframework.stereotype.Component;

/** People who wait for a room, in the engine. */
@Component
class CamundaPlacementProcess implements PlacementProcess {

    private final EngineMessages messages;

    CamundaPlacementProcess(EngineMessages messages) {
        this.messages = messages;
    }

    @Override
    public void roomReserved(String number) {
        messages.tell(number, "RoomReserved");
    }
}
