package org.cordon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CordonTest
class AuditLoadTests {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLoadTests.class);
    private static final int LISTS = 200;

    @Autowired
    OpenedIdentities opened;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    HikariDataSource pool;

    @Autowired
    AuditWriter writer;

    @Autowired
    JdbcClient jdbc;

    /** As when every connection of the application is busy with somebody who is just about to be shown. */
    @Test
    void recordsWhileEveryConnectionOfTheApplicationIsHeld() throws Exception {
        int held = pool.getMaximumPoolSize();
        CountDownLatch allHeld = new CountDownLatch(held);
        ExecutorService requests = Executors.newFixedThreadPool(held);
        List<Future<?>> answers = new ArrayList<>();
        for (int request = 0; request < held; request++) {
            answers.add(requests.submit(() -> transaction.executeWithoutResult(status -> read(allHeld))));
        }
        for (Future<?> answer : answers) {
            answer.get();
        }
        requests.shutdown();

        assertThat(rows("load-1")).isEqualTo(held);
    }

    @Test
    void writesOneRowForAListOfFiveHundred() {
        List<String> people =
                IntStream.range(0, 500).mapToObj(person -> "9" + person).toList();
        long begin = System.nanoTime();
        for (int list = 0; list < LISTS; list++) {
            opened.read(people, Set.of("load-2"));
        }
        Duration each = Duration.ofNanos((System.nanoTime() - begin) / LISTS);
        LOG.info("A list of 500 people is recorded in {} microseconds", each.toNanos() / 1_000);

        assertThat(rows("load-2")).isEqualTo(LISTS);
    }

    /** As when somebody at the database holds the row of a stream and goes home. */
    @Test
    @Timeout(60)
    void waitsForItsTurnNoLongerThanSomeSeconds() throws Exception {
        AuditEntry entry = SomeEntries.read("load-3", "1");
        try (Connection holder = pool.getConnection();
                Statement hold = holder.createStatement()) {
            holder.setAutoCommit(false);
            hold.execute("select name from cordon.audit_stream order by name for update");

            assertThatThrownBy(() -> writer.commit(List.of(entry))).isInstanceOf(AuditUnavailable.class);
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> writer.join(List.of(entry))))
                    .as("H2 calls it a conflict, PostgreSQL a lock that is not available")
                    .isInstanceOfAny(ConcurrencyFailureException.class, AuditUnavailable.class);
            holder.rollback();
        }
        writer.commit(List.of(entry));
        transaction.executeWithoutResult(status -> writer.join(List.of(entry)));
    }

    private void read(CountDownLatch allHeld) {
        jdbc.sql("select count(*) from cordon.unit").query(Long.class).single();
        allHeld.countDown();
        try {
            allHeld.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        opened.read(List.of("1"), Set.of("load-1"));
    }

    private int rows(String fields) {
        return jdbc.sql("select count(*) from cordon.audit_entry where fields = ?")
                .param(fields)
                .query(Integer.class)
                .single();
    }
}
