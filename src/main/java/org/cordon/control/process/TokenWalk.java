package org.cordon.control.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Walks from a root instance through its called phases and collects every active element. */
@Component
class TokenWalk {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final ModelStatuses models;
    private final StatusUnits units;

    TokenWalk(RuntimeService runtime, HistoryService history, ModelStatuses models, StatusUnits units) {
        this.runtime = runtime;
        this.history = history;
        this.models = models;
        this.units = units;
    }

    List<Token> of(String rootId) {
        List<Token> tokens = new ArrayList<>();
        ProcessInstance root =
                runtime.createProcessInstanceQuery().processInstanceId(rootId).singleResult();
        if (root != null) {
            walk(root, 0, tokens);
        }
        return tokens;
    }

    private void walk(ProcessInstance instance, int callDepth, List<Token> tokens) {
        ActivityInstance tree = runtime.getActivityInstance(instance.getId());
        if (tree == null) {
            return;
        }
        collect(tree, instance, callDepth * StepReader.CALL_DEPTH + 1, tokens);
        runtime.createProcessInstanceQuery().superProcessInstanceId(instance.getId()).list().stream()
                .forEach(called -> walk(called, callDepth + 1, tokens));
    }

    private void collect(ActivityInstance scope, ProcessInstance instance, int depth, List<Token> tokens) {
        for (TransitionInstance waiting : scope.getChildTransitionInstances()) {
            tokens.add(token(
                    StepReader.waitingId(instance.getId(), waiting.getActivityId()),
                    instance,
                    waiting.getActivityId(),
                    depth,
                    null));
        }
        for (ActivityInstance child : scope.getChildActivityInstances()) {
            tokens.add(token(child.getId(), instance, child.getActivityId(), depth, since(child)));
            collect(child, instance, depth + 1, tokens);
        }
    }

    private Token token(String id, ProcessInstance instance, String activityId, int depth, @Nullable Instant since) {
        Optional<StatusModel.Entry> entry = models.of(instance.getProcessDefinitionId(), activityId);
        return new Token(
                id,
                instance.getId(),
                models.processDefinitionKey(instance.getProcessDefinitionId()),
                activityId,
                depth,
                entry.map(StatusModel.Entry::status).orElse(null),
                since,
                entry.map(e -> units.unit(instance.getTenantId(), instance.getBusinessKey(), e))
                        .orElse(null));
    }

    private @Nullable Instant since(ActivityInstance activity) {
        HistoricActivityInstance visit = history.createHistoricActivityInstanceQuery()
                .activityInstanceId(activity.getId())
                .singleResult();
        return visit == null ? null : visit.getStartTime().toInstant();
    }
}
