package org.cordon.control;

import java.util.List;

/**
 * Why somebody is where they are: which rows of which tables decided, from which day it counts, what keeps them from
 * being let go and what comes next.
 *
 * @param edition the edition that the person follows
 * @param rules the rows that decided the plan, the national table first; empty for people listed by older versions
 * @param listings every reason why the person is on the list
 * @param blockers what blocks the end of the running period; empty as well when control has ended
 * @param status where the person stands, with the open tasks and who owns them
 */
public record Explanation(
        EditionRule edition,
        List<RuleRow> rules,
        List<Listing> listings,
        DayCount count,
        List<ReleaseBlocker> blockers,
        ControlStatusView status) {}
