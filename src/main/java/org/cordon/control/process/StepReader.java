package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.cordon.control.ControlStep;
import org.springframework.stereotype.Component;

/** Describes the step that an execution is on. */
@Component
class StepReader {

    /** More levels than any model nests inside one process. */
    static final int CALL_DEPTH = 100;

    private final StatusUnits units;

    StepReader(StatusUnits units) {
        this.units = units;
    }

    ControlStep active(DelegateExecution execution, String activityId, StatusModel.Entry entry, int depth) {
        return step(execution.getActivityInstanceId(), execution, activityId, entry, depth);
    }

    ControlStep waiting(DelegateExecution execution, String activityId, StatusModel.Entry entry, int depth) {
        return step(waitingId(execution.getProcessInstanceId(), activityId), execution, activityId, entry, depth);
    }

    /** A token that waits in front of an element has no activity instance yet. */
    static String waitingId(String processInstanceId, String activityId) {
        return "wait:" + processInstanceId + ":" + Integer.toHexString(activityId.hashCode());
    }

    private ControlStep step(
            String id, DelegateExecution execution, String activityId, StatusModel.Entry entry, int depth) {
        ExecutionEntity entity = (ExecutionEntity) execution;
        return new ControlStep(
                id,
                entity.getRootProcessInstanceId(),
                execution.getProcessBusinessKey(),
                entity.getProcessDefinition().getKey(),
                activityId,
                entry.status(),
                CALL_DEPTH * callDepth(entity) + depth,
                units.unit(execution.getTenantId(), execution.getProcessBusinessKey(), entry),
                entry.endReason());
    }

    private static int callDepth(ExecutionEntity execution) {
        int depth = 0;
        ExecutionEntity caller = execution.getProcessInstance().getSuperExecution();
        while (caller != null) {
            depth++;
            caller = caller.getProcessInstance().getSuperExecution();
        }
        return depth;
    }
}
