package org.cordon.control;

/** The rule tables of control. */
public interface ControlRules {

    /** The tables as deployed now; keep it for one piece of work, such as one decision or one recalculation. */
    RuleBook current();

    /** The tables in the versions that {@link RuleBook#versions()} named, whatever was deployed since. */
    RuleBook at(String versions);
}
