package org.cordon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.cordon.testing.OnPostgres;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnPostgres
class ResidentImportOnPostgresTests extends ResidentImportTests {

    @ParameterizedTest
    @ValueSource(strings = {"gather 2", "write within", "follow before"})
    void losesAndDoublesNothingWhenTheDatabaseEndsEveryConnection(String step) {
        RegisterLines lines =
                new RegisterLines().people(70, RegisterLines.COMMUNITY).raw("short,row");
        DeadlySteps.INSTEAD.set(
                () -> CompletableFuture.runAsync(this::endEveryConnection).join());
        DeadlySteps.at(step);

        String id = cdc.upload("residents", lines.file(), "{}").json().get("id").asText();
        Awaitility.await().until(() -> DeadlySteps.INSTEAD.get() == null);
        Awaitility.await().ignoreExceptions().untilAsserted(() -> assertThat(residents())
                .isIn(0L, 70L));
        restart(id);

        assertThat(counts(cdc.awaitEnd(id))).isEqualTo("COMPLETED 71 = 70 + 0 + 0 + 0 + 1");
        assertThat(residents()).isEqualTo(70);
        assertThat(everything()).hasSize(70);
    }

    /** But the one that this is said on, which is another than the import's. */
    private void endEveryConnection() {
        jdbc.sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                        """).query(Long.class).single();
    }
}
