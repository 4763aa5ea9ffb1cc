package org.cordon.transfers.process;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.transfers.Direction;
import org.cordon.transfers.TransferReason;
import org.cordon.transfers.TransferRule;
import org.cordon.transfers.TransferRules;
import org.cordon.transfers.VehicleKind;
import org.springframework.stereotype.Component;

/** Reads the rule table {@code TransferRule}; each row once for each version of the table. */
@Component
class DmnTransferRules implements TransferRules {

    private static final String DECISION = "TransferRule";

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final EngineAccess engine;
    private final Map<String, TransferRule> rules = new ConcurrentHashMap<>();

    DmnTransferRules(DecisionService decisions, RepositoryService repository, EngineAccess engine) {
        this.decisions = decisions;
        this.repository = repository;
        this.engine = engine;
    }

    @Override
    public TransferRule of(Direction direction, TransferReason reason) {
        String table = engine.asSystem(this::latest).getId();
        return rules.computeIfAbsent(
                table + "/" + direction + "/" + reason,
                key -> engine.asSystem(() -> evaluate(table, direction, reason)));
    }

    private DecisionDefinition latest() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .latestVersion()
                .singleResult();
    }

    private TransferRule evaluate(String table, Direction direction, TransferReason reason) {
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableById(table, Map.of("direction", direction.code(), "reason", reason.code()))
                .getSingleResult();
        if (row == null) {
            throw new IllegalStateException("The rule table TransferRule has no row for " + reason.code() + ", "
                    + direction.code() + ": add one in Camunda Modeler and deploy it");
        }
        return rule(row);
    }

    private static TransferRule rule(DmnDecisionRuleResult row) {
        return new TransferRule(
                row.<Number>getEntry("urgency").intValue(),
                row.getEntry("alone"),
                kinds(row.getEntry("vehicles")),
                row.getEntry("negativePressure"),
                row.getEntry("sealedCab"),
                row.<Number>getEntry("seatsBetween").intValue(),
                new BigDecimal(row.getEntry("feverFrom").toString()));
    }

    private static List<VehicleKind> kinds(String codes) {
        return Arrays.stream(codes.split(",")).map(DmnTransferRules::kind).toList();
    }

    private static VehicleKind kind(String code) {
        return Arrays.stream(VehicleKind.values())
                .filter(kind -> kind.code().equals(code.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The rule table TransferRule names a vehicle that nobody knows: " + code));
    }
}
