package org.cordon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@OnPostgres
class OutboxOnPostgresTests extends OutboxTests {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxOnPostgresTests.class);

    @Autowired
    Environment settings;

    /** As a crash of the server does, at any moment of a delivery, a dozen times. */
    @Test
    void losesNothingAndDoublesNothingWhenTheDatabaseEndsEveryConnection() throws Exception {
        towns.tell(TrialTowns.NORTH, 0, 2_000);
        for (int crash = 1; crash <= 12; crash++) {
            Thread node = new Thread(this::deliverOrDie);
            node.start();
            Thread.sleep(20L * crash);
            endEveryConnection();
            node.join();
            ClockUtil.offset(Duration.ofMinutes(3L * crash).toMillis());
        }
        ClockUtil.offset(Duration.ofHours(2).toMillis());
        Thread.sleep(1_000); // the pool asks what has been idle for so long whether it is alive

        work.work(() -> false);

        assertThat(north.rows()).hasSize(2_000);
        assertThat(jdbc.queryForList("select distinct state from cordon.outbox_batch", String.class))
                .containsExactly("DELIVERED");
    }

    /** On a connection of its own: those of the pool are ended, too. */
    private void endEveryConnection() throws SQLException {
        try (Connection other = DriverManager.getConnection(
                        settings.getRequiredProperty("spring.datasource.url"), "postgres", "postgres");
                Statement statement = other.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()
                    """);
        }
    }

    private void deliverOrDie() {
        try {
            work.work(() -> false);
        } catch (RuntimeException death) {
            LOG.info("The node died: {}", death.getMessage());
        }
    }
}
