package org.cordon.control;

/** Finds the rows that decided, in the versions of the tables that were asked then. */
public interface RuleSources {

    /**
     * The row behind a reference that a person keeps.
     *
     * @param reference see {@link RuleRow#reference()}
     * @throws IllegalStateException if that version of the table is no longer deployed
     */
    RuleRow resolve(String reference);
}
