package org.cordon.control;

/**
 * One row of a deployed rule table that took part in a decision.
 *
 * @param table the decision's id, such as {@code ControlMeasure}
 * @param version the deployed version of the table
 * @param row the row's id in the model
 * @param source the row's annotation: which rule it is and where it is published
 */
public record RuleRow(String table, int version, String row, String source) {

    /** How a decision that is kept names the row. */
    public String reference() {
        return table + ":" + version + ":" + row;
    }
}
