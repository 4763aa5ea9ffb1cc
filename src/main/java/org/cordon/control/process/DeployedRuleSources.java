package org.cordon.control.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cordon.control.RuleRow;
import org.cordon.control.RuleSources;
import org.springframework.stereotype.Component;

/** Reads rows of deployed tables; a deployed row never changes, so each is read once. */
@Component
class DeployedRuleSources implements RuleSources {

    private final RuleTables tables;
    private final Map<String, RuleRow> rows = new ConcurrentHashMap<>();

    DeployedRuleSources(RuleTables tables) {
        this.tables = tables;
    }

    @Override
    public RuleRow resolve(String reference) {
        return rows.computeIfAbsent(reference, this::read);
    }

    private RuleRow read(String reference) {
        String[] parts = reference.split(":");
        return tables.row(parts[0], Integer.parseInt(parts[1]), parts[2]);
    }
}
