package org.cordon.control;

/**
 * The row of the measure table that fits a key person.
 *
 * @param isolationDays days of isolation or home quarantine after the last exposure, which is day 0
 * @param isolationTestDays days on which a test is due, such as {@code "1,2,3,5,7"}
 * @param monitoringDays days of home health monitoring after the isolation; 0 for none
 * @param monitoringTestDays test days counted from the start of the monitoring
 */
public record MeasureRule(
        Measure measure, int isolationDays, String isolationTestDays, int monitoringDays, String monitoringTestDays) {}
