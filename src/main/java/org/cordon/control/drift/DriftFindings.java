package org.cordon.control.drift;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What comparisons found: the table {@code cordon.drift_finding}. */
@Repository
class DriftFindings {

    private static final int LONGEST_DIFFERENCE = 4000;

    private final JdbcClient jdbc;

    DriftFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID run, Collection<DriftFinding> findings) {
        findings.forEach(finding -> jdbc.sql(
                        "insert into cordon.drift_finding (run_id, number, difference, owner) values (?, ?, ?, ?)")
                .params(run, finding.number(), shortened(finding.difference()), finding.owner())
                .update());
    }

    /** In the order in which they were found. */
    List<DriftFinding> of(UUID run) {
        return jdbc.sql("select number, difference, owner from cordon.drift_finding where run_id = ? order by id")
                .param(run)
                .query((row, index) ->
                        new DriftFinding(row.getString("number"), row.getString("difference"), row.getString("owner")))
                .list();
    }

    void forget(UUID run) {
        jdbc.sql("delete from cordon.drift_finding where run_id = ?").param(run).update();
    }

    private static String shortened(String difference) {
        return difference.substring(0, Math.min(difference.length(), LONGEST_DIFFERENCE));
    }
}
