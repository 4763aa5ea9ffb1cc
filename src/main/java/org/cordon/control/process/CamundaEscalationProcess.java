package org.cordon.control.process;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.control.escalation.EscalationProcess;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.platform.engine.EngineMessages;
import org.springframework.stereotype.Component;

/** Escalations in the engine; the business key is the escalation's number. */
@Component
class CamundaEscalationProcess implements EscalationProcess {

    static final String PROCESS = "Escalation";
    static final String NUMBER = "escalation";

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final RuntimeService runtime;
    private final EngineMessages messages;
    private final EngineAccess engine;
    private final Clock clock;

    CamundaEscalationProcess(RuntimeService runtime, EngineMessages messages, EngineAccess engine, Clock clock) {
        this.runtime = runtime;
        this.messages = messages;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void begin(String escalation, String taskName, Instant lateSince, boolean responsible) {
        Map<String, Object> variables = Map.of(
                NUMBER,
                escalation,
                "lateTask",
                taskName,
                "lateSince",
                MINUTES.format(lateSince.atZone(clock.getZone())),
                "side",
                responsible ? "responsible" : "sending");
        engine.runAsSystem(() -> runtime.createProcessInstanceByKey(PROCESS)
                .processDefinitionWithoutTenantId()
                .businessKey(escalation)
                .setVariables(variables)
                .execute());
    }

    @Override
    public void done(String escalation) {
        messages.tell(escalation, "TaskDone");
    }
}
