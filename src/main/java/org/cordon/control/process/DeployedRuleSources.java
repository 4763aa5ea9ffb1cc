package org.cordon.control.process;

import org.cordon.control.ControlOrder;
import org.cordon.control.RuleRow;
import org.cordon.control.RuleSources;
import org.springframework.stereotype.Component;

/** Reads rows of deployed tables. */
@Component
class DeployedRuleSources implements RuleSources {

    private final RuleTables tables;

    DeployedRuleSources(RuleTables tables) {
        this.tables = tables;
    }

    @Override
    public RuleRow resolve(String reference) {
        String[] parts = reference.split(":", 3);
        return parts[0].equals(ControlOrder.TABLE)
                ? ControlOrder.named(parts[2])
                : tables.row(parts[0], Integer.parseInt(parts[1]), parts[2]);
    }
}
