package org.cordon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@OnPostgres
class OutboxOnPostgresTests extends OutboxTests {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxOnPostgresTests.class);

    /** As a crash of the server does, at any moment of a delivery, a dozen times. */
    @Test
    void losesNothingAndDoublesNothingWhenTheDatabaseEndsEveryConnection() throws InterruptedException {
        towns.tell(TrialTowns.NORTH, 0, 2_000);
        for (int crash = 1; crash <= 12; crash++) {
            Thread node = new Thread(this::deliverOrDie);
            node.start();
            Thread.sleep(20L * crash);
            jdbc.queryForObject("""
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()
                    """, Long.class);
            node.join();
            ClockUtil.offset(Duration.ofMinutes(3L * crash).toMillis());
        }
        ClockUtil.offset(Duration.ofHours(2).toMillis());

        work.work(() -> false);

        assertThat(north.rows()).hasSize(2_000);
        assertThat(jdbc.queryForList("select distinct state from cordon.outbox_batch", String.class))
                .containsExactly("DELIVERED");
    }

    private void deliverOrDie() {
        try {
            work.work(() -> false);
        } catch (RuntimeException death) {
            LOG.info("The node died: {}", death.getMessage());
        }
    }
}
