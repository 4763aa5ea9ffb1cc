package org.cordon.cases;

/** What the protocol in force says about patients; read from the rule table {@code CaseRule}. */
public interface CaseRules {

    DischargeRule discharge();

    /**
     * When a patient may go home and what follows.
     *
     * @param feverFreeDays days without fever before discharge, at least
     * @param monitoringDays days of home health monitoring; the day of discharge is day 0
     */
    record DischargeRule(int feverFreeDays, int monitoringDays) {}
}
