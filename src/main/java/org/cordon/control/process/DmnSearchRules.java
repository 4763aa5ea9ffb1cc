package org.cordon.control.process;

import java.util.Map;
import org.cordon.control.search.SearchRules;
import org.cordon.platform.engine.TableRows;
import org.springframework.stereotype.Component;

/** Reads the rule table {@code SearchRule}. */
@Component
class DmnSearchRules implements SearchRules {

    private static final String DECISION = "SearchRule";

    private final TableRows tables;

    DmnSearchRules(TableRows tables) {
        this.tables = tables;
    }

    @Override
    public int calls(String edition) {
        return tables.row(DECISION, Map.of("edition", edition))
                .<Number>getEntry("calls")
                .intValue();
    }
}
