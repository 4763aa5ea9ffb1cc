package org.cordon.control;

import java.util.List;

/** The rule tables as they stood deployed at one moment; the same question always has the same answer. */
public interface RuleBook {

    /**
     * What the tables order for one person.
     *
     * @throws IllegalStateException if a table has no row, or several, for the question
     */
    MeasureRule measure(MeasureQuestion question);

    /** Which versions these are, such as {@code ControlMeasure:3,LocalOverride:1,SpecialNeed:1}. */
    String versions();

    /** Every edition that the tables know, by the day it came into force. */
    List<EditionRule> editions();
}
