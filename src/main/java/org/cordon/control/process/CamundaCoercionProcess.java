package org.cordon.control.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.control.coercion.AffectedSubject;
import org.cordon.control.coercion.CoercionProcess;
import org.cordon.control.coercion.CoercionWords;
import org.cordon.control.coercion.CoerciveChange;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.platform.engine.EngineMessages;
import org.springframework.stereotype.Component;

/** Coercive changes in the engine; the business key is the number of the change, the evidence stays outside. */
@Component
class CamundaCoercionProcess implements CoercionProcess {

    private static final String PROCESS = "CoerciveChange";
    private static final String AFFECTED = "affectedPeople";

    private final RuntimeService runtime;
    private final EngineMessages messages;
    private final EngineAccess engine;
    private final CoercionWords words;
    private final Deadlines deadlines;

    CamundaCoercionProcess(
            RuntimeService runtime,
            EngineMessages messages,
            EngineAccess engine,
            CoercionWords words,
            Deadlines deadlines) {
        this.deadlines = deadlines;
        this.runtime = runtime;
        this.messages = messages;
        this.engine = engine;
        this.words = words;
    }

    @Override
    public void propose(CoerciveChange change, List<AffectedSubject> affected) {
        Map<String, Object> variables = Map.of(
                "changeNumber",
                change.id(),
                "changeKind",
                change.kind().code(),
                "changeReason",
                change.reasonCode(),
                "author",
                change.authorId(),
                "affectedCount",
                affected.size(),
                AFFECTED,
                words.lines(affected),
                "nextStep",
                change.bulk() ? "headquarters" : "either");
        engine.runAsSystem(() -> runtime.createProcessInstanceByKey(PROCESS)
                .processDefinitionWithoutTenantId()
                .businessKey(change.id())
                .setVariables(variables)
                .execute());
    }

    @Override
    public Instant lapsesAt(String id, Instant proposedAt) {
        return deadlines.due("changeLapses", id, proposedAt);
    }

    @Override
    public boolean withdrawn(String id) {
        return messages.tell(id, "ChangeWithdrawn");
    }
}
