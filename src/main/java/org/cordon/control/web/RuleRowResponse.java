package org.cordon.control.web;

import org.cordon.control.RuleRow;

/**
 * A row of a rule table that decided.
 *
 * @param version the deployed version of the table
 * @param source the row's annotation: which rule it is and where it is published
 */
record RuleRowResponse(String table, int version, String row, String source) {

    static RuleRowResponse of(RuleRow row) {
        return new RuleRowResponse(row.table(), row.version(), row.row(), row.source());
    }
}
