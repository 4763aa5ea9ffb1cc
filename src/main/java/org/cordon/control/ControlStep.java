package org.cordon.control;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One element of a model, with a control status, that a person's token stands on.
 *
 * @param id the engine's id of this visit of the element
 * @param depth how deep the element lies below the root process; the deepest one decides the status
 * @param unitCode the unit that answers while the token is here
 * @param endReason what the model's end event says; empty elsewhere
 */
public record ControlStep(
        String id,
        String rootProcessInstanceId,
        String number,
        String processDefinitionKey,
        String activityId,
        ControlStatus status,
        int depth,
        @Nullable String unitCode,
        @Nullable String endReason) {

    /** The deepest decides; of two equally deep ones, as in parallel branches, the one further along the way. */
    public static final Comparator<ControlStep> INNERMOST = Comparator.comparingInt(ControlStep::depth)
            .thenComparing(ControlStep::status)
            .thenComparing(ControlStep::activityId);
}
