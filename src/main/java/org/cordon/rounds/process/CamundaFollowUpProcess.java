package org.cordon.rounds.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.platform.engine.EngineMessages;
import org.cordon.rounds.FollowUp;
import org.cordon.rounds.FollowUpEnd;
import org.cordon.rounds.FollowUpProcess;
import org.springframework.stereotype.Component;

/** Follow-ups in the engine; the business key is the follow-up's number. */
@Component
class CamundaFollowUpProcess implements FollowUpProcess {

    static final String PROCESS = "RoundFollowUp";
    static final String NUMBER = "followUp";

    private static final Map<FollowUpEnd, String> MESSAGES =
            Map.of(FollowUpEnd.ANSWERED, "EverybodyAnswered", FollowUpEnd.ROUND_CLOSED, "RoundClosed");

    private final RuntimeService runtime;
    private final EngineMessages messages;
    private final EngineAccess engine;

    CamundaFollowUpProcess(RuntimeService runtime, EngineMessages messages, EngineAccess engine) {
        this.runtime = runtime;
        this.messages = messages;
        this.engine = engine;
    }

    @Override
    public void begin(FollowUp followUp) {
        engine.runAsSystem(() -> runtime.createProcessInstanceByKey(PROCESS)
                .processDefinitionWithoutTenantId()
                .businessKey(followUp.number())
                .setVariable(NUMBER, followUp.number())
                .setVariable("workList", workList(followUp))
                .setVariables(counts(followUp))
                .execute());
    }

    @Override
    public void count(FollowUp followUp) {
        engine.runAsSystem(() -> messages.instances(followUp.number()).stream()
                .map(ProcessInstance::getId)
                .forEach(instance -> runtime.setVariables(instance, counts(followUp))));
    }

    @Override
    public void end(String number, FollowUpEnd reason) {
        messages.tell(number, String.valueOf(MESSAGES.get(reason)));
    }

    private static Map<String, Object> counts(FollowUp followUp) {
        return Map.of(
                "pendingRows", followUp.pending(), "unclaimedRows", followUp.unclaimed(), "lateRows", followUp.late());
    }

    private static String workList(FollowUp followUp) {
        String place = followUp.placeCode().equals(followUp.townCode())
                ? "&town=" + followUp.townCode() + "&community=-"
                : "&community=" + followUp.placeCode();
        return "/worklist?kind=unsampled&round=" + followUp.roundId() + place;
    }
}
