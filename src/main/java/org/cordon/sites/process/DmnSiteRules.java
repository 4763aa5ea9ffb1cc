package org.cordon.sites.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.SpecialNeed;
import org.cordon.platform.engine.TableRows;
import org.cordon.sites.RoomKind;
import org.cordon.sites.SiteRules;
import org.springframework.stereotype.Component;

/** Asks the rule tables of isolation sites. */
@Component
class DmnSiteRules implements SiteRules {

    private final TableRows tables;

    DmnSiteRules(TableRows tables) {
        this.tables = tables;
    }

    @Override
    public boolean needsSample(boolean occupantTurnedPositive) {
        return ask("RoomClearance", "leftBecause", occupantTurnedPositive ? "turnedPositive" : "other")
                .getEntry("environmentSample");
    }

    @Override
    public List<RoomKind> kindsFor(SpecialNeed need) {
        String kinds = ask("RoomNeed", "need", need.code()).getEntry("roomKinds");
        return Arrays.stream(kinds.split(",")).map(RoomKind::ofCode).toList();
    }

    @Override
    public int rank(KeyPersonCategory category) {
        return ask("QueueOrder", "category", category.code()).getEntry("rank");
    }

    private DmnDecisionRuleResult ask(String table, String input, String value) {
        return tables.row(table, Map.of(input, value));
    }
}
