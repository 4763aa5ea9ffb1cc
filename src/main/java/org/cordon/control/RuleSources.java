package org.cordon.control;

/** Finds the rows that decided, in the versions of the tables that were asked then. */
public interface RuleSources {

    /**
     * The row behind a reference that a person keeps; without its source if somebody has deleted that version of the
     * table from the engine.
     *
     * @param reference see {@link RuleRow#reference()}
     */
    RuleRow resolve(String reference);
}
