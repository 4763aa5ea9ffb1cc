package org.cordon.transfers.process;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.cordon.platform.engine.TableRows;
import org.cordon.transfers.Direction;
import org.cordon.transfers.TransferReason;
import org.cordon.transfers.TransferRule;
import org.cordon.transfers.TransferRules;
import org.cordon.transfers.VehicleKind;
import org.springframework.stereotype.Component;

/** Reads the rule table {@code TransferRule}. */
@Component
class DmnTransferRules implements TransferRules {

    private static final String DECISION = "TransferRule";

    private final TableRows tables;

    DmnTransferRules(TableRows tables) {
        this.tables = tables;
    }

    @Override
    public TransferRule of(Direction direction, TransferReason reason) {
        return rule(tables.row(DECISION, Map.of("direction", direction.code(), "reason", reason.code())));
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
