package org.cordon.control.web;

import java.util.Locale;
import org.cordon.control.RuleRow;

/**
 * A row of a rule table that decided.
 *
 * @param version the deployed version of the table
 * @param source the row's annotation: which rule it is and where it is published, in the caller's language
 */
record RuleRowResponse(String table, int version, String row, String source) {

    static RuleRowResponse of(RuleRow row, Locale language) {
        return new RuleRowResponse(row.table(), row.version(), row.row(), row.sourceIn(language));
    }
}
