package org.cordon.exchange.process;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.exchange.ReceiverProcess;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.platform.engine.EngineMessages;
import org.springframework.stereotype.Component;

/** Silent receivers in the engine; the business key is {@code RV-} and the receiver's id. */
@Component
class CamundaReceiverProcess implements ReceiverProcess {

    static final String PROCESS = "SilentReceiver";
    static final String RECEIVER = "receiver";

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final RuntimeService runtime;
    private final EngineMessages messages;
    private final EngineAccess engine;
    private final Clock clock;

    CamundaReceiverProcess(RuntimeService runtime, EngineMessages messages, EngineAccess engine, Clock clock) {
        this.runtime = runtime;
        this.messages = messages;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void ask(long receiverId, Instant silentSince, long rows) {
        Map<String, Object> variables = Map.of(
                RECEIVER,
                receiverId,
                "silentSince",
                MINUTES.format(silentSince.atZone(clock.getZone())),
                "notAcknowledged",
                String.valueOf(rows));
        engine.runAsSystem(() -> runtime.createProcessInstanceByKey(PROCESS)
                .processDefinitionWithoutTenantId()
                .businessKey(key(receiverId))
                .setVariables(variables)
                .execute());
    }

    @Override
    public boolean isAsked(long receiverId) {
        return !messages.instances(key(receiverId)).isEmpty();
    }

    @Override
    public void acknowledged(long receiverId) {
        messages.tell(key(receiverId), "TownAcknowledged");
    }

    private static String key(long receiverId) {
        return "RV-" + receiverId;
    }
}
