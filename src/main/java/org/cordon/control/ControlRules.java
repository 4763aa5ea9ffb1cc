package org.cordon.control;

/** The rule tables of control. */
public interface ControlRules {

    /**
     * The tables in force: those that two people confirmed last, or that came with the application. Keep it for one piece
     * of work, such as one decision or one recalculation.
     */
    RuleBook current();

    /** The tables deployed last, some of which may wait for two people; they decide nothing. */
    RuleBook newest();

    /** The tables in the versions that {@link RuleBook#versions()} named, whatever was deployed since. */
    RuleBook at(String versions);

    /** Lets the tables in these versions decide from the end of this transaction on. */
    void putInForce(String versions);
}
