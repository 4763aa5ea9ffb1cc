package org.cordon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What became of the two files in a district: how their rows were counted, what came back, and the tables.
 *
 * @param reports state, counts and preview of each
 * @param rejected the rejected rows of each, as a file
 */
record KillOutcome(List<String> reports, List<String> rejected, Map<String, List<String>> tables) {

    static KillOutcome of(JdbcClient jdbc, ImportClient client, String register, String results) {
        awaitNothingLeft(jdbc);
        String preview = client.get("/" + register).json().get("preview").toString();
        return new KillOutcome(
                List.of(counts(client, register) + " " + preview, counts(client, results)),
                List.of(rejected(client, register), rejected(client, results)),
                TableImages.of(jdbc));
    }

    private static String counts(ImportClient client, String id) {
        return ResidentImportTests.counts(client.get("/" + id).json());
    }

    private static String rejected(ImportClient client, String id) {
        return client.get("/" + id + "/rejected.csv").body();
    }

    /** A node cleans up behind dead ones a minute after its start. */
    private static void awaitNothingLeft(JdbcClient jdbc) {
        Awaitility.await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> assertThat(
                        jdbc.sql("""
                        select (select count(*) from cordon.import_chunk)
                            + (select count(*) from cordon.resident_stage) + (select count(*) from cordon.resident_stage_out)
                            + (select count(*) from cordon.import_file where claimed_by is not null)
                            + (select count(*) from cordon.resident_register where stage_import is not null)
                        """).query(Long.class).single())
                .isZero());
    }

    /** Whether nobody was lost or doubled; the other was not disturbed. */
    void requireSameAs(KillOutcome quiet) {
        assertThat(reports).isEqualTo(quiet.reports());
        assertThat(rejected).isEqualTo(quiet.rejected());
        assertThat(tables.keySet()).isEqualTo(quiet.tables().keySet());
        SoftAssertions.assertSoftly(all -> tables.forEach((table, rows) ->
                all.assertThat(rows).as(table).isEqualTo(quiet.tables().get(table))));
    }
}
