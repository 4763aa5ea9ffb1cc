package org.cordon.control.process;

import java.time.Instant;
import org.cordon.control.ControlStatus;
import org.cordon.control.ControlStep;
import org.jspecify.annotations.Nullable;

/**
 * One element of a model that is active in a person's processes.
 *
 * @param id the engine's id of this visit
 * @param since when it was reached; empty while a job is about to enter it
 */
record Token(
        String id,
        String processInstanceId,
        String processDefinitionKey,
        String activityId,
        int depth,
        @Nullable ControlStatus status,
        @Nullable Instant since,
        @Nullable String unitCode) {

    /** The step that the projection must hold for this token. */
    ControlStep step(String rootId, String number, ControlStatus known) {
        return new ControlStep(id, rootId, number, processDefinitionKey, activityId, known, depth, unitCode, null);
    }

    String element() {
        return processDefinitionKey + "/" + activityId;
    }
}
