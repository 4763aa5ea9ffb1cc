package org.cordon.testing;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** Test rounds, the lists that came of them and the resident register, which tests share. */
public final class RoundsAndRegister {

    private static final List<String> TABLES = List.of(
            "round_follow_up",
            "round_coverage",
            "round_run_phase",
            "round_run",
            "push_search",
            "push_line",
            "push_entry",
            "push_photo",
            "push_row_event",
            "push_row",
            "push_batch",
            "round_comparison",
            "round_sample",
            "round_sample_stage",
            "round_exemption",
            "round_turn",
            "test_round_area",
            "test_round",
            "resident_match",
            "resident");

    private RoundsAndRegister() {}

    /** Nobody is registered, and there is no round. */
    public static void forget(JdbcOperations jdbc) {
        TABLES.forEach(table -> jdbc.update("delete from cordon." + table));
    }
}
