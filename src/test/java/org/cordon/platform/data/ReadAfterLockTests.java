package org.cordon.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever has waited for a lock reads what its holder wrote, also if they asked the same before they waited. */
@CordonTest
class ReadAfterLockTests {

    private static final int TIMES = 300;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whoeverHasWaitedReadsWhatTheHolderWrote() throws InterruptedException {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        jdbc.update("insert into cordon.laboratory_lock (name) values ('read after lock')");
        jdbc.execute("create table cordon.read_after_lock (id integer primary key, written integer)");
        jdbc.update("insert into cordon.read_after_lock (id, written) values (1, 0)");
        try {
            int stale = 0;
            for (int time = 1; time <= TIMES; time++) {
                stale += readByTheSecond(transaction, time) == time ? 0 : 1;
            }
            assertThat(stale).isZero();
        } finally {
            jdbc.execute("drop table cordon.read_after_lock");
        }
    }

    private int readByTheSecond(TransactionTemplate transaction, int written) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Integer> second = Objects.requireNonNull(transaction.execute(status -> {
            lock();
            jdbc.update("update cordon.read_after_lock set written = ? where id = 1", written);
            CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> second(transaction, asked));
            await(asked);
            return waiting;
        }));
        return second.join();
    }

    private int second(TransactionTemplate transaction, CountDownLatch asked) {
        return Objects.requireNonNull(transaction.execute(status -> {
            read();
            asked.countDown();
            lock();
            return read();
        }));
    }

    private void lock() {
        jdbc.queryForObject(
                "select name from cordon.laboratory_lock where name = 'read after lock' for update", String.class);
    }

    private int read() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select written from cordon.read_after_lock where id = 1", Integer.class));
    }

    /** Until the second has asked, and a moment longer, in which they begin to wait. */
    private static void await(CountDownLatch asked) {
        try {
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            TimeUnit.MILLISECONDS.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
