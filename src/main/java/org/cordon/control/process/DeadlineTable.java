package org.cordon.control.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.cordon.platform.engine.TableRows;
import org.springframework.stereotype.Component;

/** The deployed rule table of deadlines. */
@Component
class DeadlineTable {

    private static final String DECISION = "TaskDeadline";

    /** An ISO 8601 duration and where it counts from. */
    record Row(String limit, String countFrom) {

        boolean countsFromListing() {
            return "listed".equals(countFrom) || "listedByDay".equals(countFrom);
        }

        /** No time passes at night. */
        boolean restsAtNight() {
            return countFrom.endsWith("ByDay");
        }

        boolean countsFromMidnight() {
            return "midnight".equals(countFrom);
        }
    }

    private final TableRows tables;

    DeadlineTable(TableRows tables) {
        this.tables = tables;
    }

    Row row(String deadline, String edition) {
        DmnDecisionRuleResult row = tables.row(DECISION, Map.of("deadline", deadline, "edition", edition));
        return new Row(row.getEntry("limit"), row.getEntry("countFrom"));
    }
}
