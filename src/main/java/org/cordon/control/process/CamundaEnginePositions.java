package org.cordon.control.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.cordon.control.ControlStep;
import org.cordon.control.EnginePosition;
import org.cordon.control.EnginePositions;
import org.cordon.platform.engine.EngineAccess;
import org.springframework.stereotype.Component;

/** Asks the engine where a person's tokens stand; reads nothing of ours. */
@Component
class CamundaEnginePositions implements EnginePositions {

    private final HistoryService history;
    private final TokenWalk tokens;
    private final OpenTasks tasks;
    private final ModelStatuses models;
    private final EngineAccess engine;

    CamundaEnginePositions(
            HistoryService history, TokenWalk tokens, OpenTasks tasks, ModelStatuses models, EngineAccess engine) {
        this.history = history;
        this.tokens = tokens;
        this.tasks = tasks;
        this.models = models;
        this.engine = engine;
    }

    @Override
    public Optional<EnginePosition> of(String number) {
        return engine.asSystem(() -> root(number).map(root -> position(number, root)));
    }

    private Optional<HistoricProcessInstance> root(String number) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private EnginePosition position(String number, HistoricProcessInstance root) {
        return root.getEndTime() == null ? running(number, root.getId()) : ended(root.getId());
    }

    private EnginePosition running(String number, String rootId) {
        List<Token> all = tokens.of(rootId);
        List<ControlStep> steps = steps(number, rootId, all);
        Optional<ControlStep> deciding = steps.stream().max(ControlStep.INNERMOST);
        return new EnginePosition(
                rootId,
                deciding.map(ControlStep::status).orElse(null),
                null,
                deciding.flatMap(step -> since(step, all)).orElse(null),
                deciding.map(ControlStep::unitCode).orElse(null),
                steps,
                all.stream().map(Token::element).sorted().toList(),
                tasks.of(all));
    }

    private static Optional<Instant> since(ControlStep step, List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.id().equals(step.id()))
                .findFirst()
                .map(Token::since);
    }

    private static List<ControlStep> steps(String number, String rootId, List<Token> tokens) {
        return tokens.stream()
                .flatMap(token ->
                        Optional.ofNullable(token.status()).map(status -> token.step(rootId, number, status)).stream())
                .toList();
    }

    private EnginePosition ended(String rootId) {
        Optional<HistoricActivityInstance> end = history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(rootId)
                .orderByHistoricActivityInstanceEndTime()
                .desc()
                .list()
                .stream()
                .filter(activity -> models.of(activity.getProcessDefinitionId(), activity.getActivityId())
                        .filter(entry -> entry.status().isFinal())
                        .isPresent())
                .findFirst();
        return end.map(activity -> ended(rootId, activity))
                .orElseGet(() -> new EnginePosition(rootId, null, null, null, null, List.of(), List.of(), List.of()));
    }

    private EnginePosition ended(String rootId, HistoricActivityInstance end) {
        StatusModel.Entry entry =
                models.of(end.getProcessDefinitionId(), end.getActivityId()).orElseThrow();
        return new EnginePosition(
                rootId,
                entry.status(),
                entry.endReason(),
                end.getStartTime().toInstant(),
                null,
                List.of(),
                List.of(end.getProcessDefinitionKey() + "/" + end.getActivityId()),
                List.of());
    }
}
