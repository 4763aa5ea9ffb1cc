package org.cordon.control.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.IsolatedPeople;
import org.cordon.testing.OnPostgres;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

/** Times an edition change of many people with real processes and timers; see docs/benchmarks/README.md for how to run it. */
@OnPostgres
class EditionChangeBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(EditionChangeBenchmark.class);
    private static final int PEOPLE = Integer.getInteger("cordon.benchmark.people", 20_000);
    private static final int THREADS = 2;
    private static final Duration PREVIEW_BAR = Duration.ofSeconds(5);
    private static final double PER_SECOND_BAR = 100;

    @Autowired
    ApplicationContext application;

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    EditionChangeProposal proposal;

    @Autowired
    EditionChangeConfirmation confirmation;

    @Autowired
    EditionRecalculation recalculation;

    @Autowired
    EditionChangeFigures figures;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    @Test
    void previewsAndRecalculatesEverybody() {
        SmallDistrict.found(units);
        IsolatedPeople people = new IsolatedPeople(jdbc, engine, transactions, clock);
        Duration created = timed(() -> isolate(people));
        LOG.info("BENCHMARK created {} people with two processes each in {} s", PEOPLE, created.toSeconds());
        jdbc.execute("vacuum analyze");
        EditionChange[] change = new EditionChange[1];
        signIn("bmhq");
        Duration preview = timed(() -> {
            change[0] = proposal.propose("20", "benchmark");
            Previews.finish(application);
        });
        LOG.info("BENCHMARK preview of {} people: {} ms", PEOPLE, preview.toMillis());
        signIn("bmcdc");
        Duration confirmed =
                timed(() -> confirmation.confirm(change[0].id(), Previews.seen(application, change[0].id())));
        LOG.info("BENCHMARK confirmation: {} ms", confirmed.toMillis());
        Duration recalculated = timed(this::recalculate);
        double perSecond = PEOPLE * 1000.0 / recalculated.toMillis();
        LOG.info("BENCHMARK recalculation: {} s, {} people/s", recalculated.toSeconds(), Math.round(perSecond));
        assertThat(figures.progress(change[0].id()).done()).isEqualTo(PEOPLE);
        assertThat(people.periodsOverBefore(LocalDate.now(clock).plusDays(4))).isEqualTo(PEOPLE);
        assertThat(preview).isLessThan(PREVIEW_BAR);
        assertThat(perSecond).isGreaterThanOrEqualTo(PER_SECOND_BAR);
    }

    private void isolate(IsolatedPeople people) {
        inParallel(thread -> people.isolate(IsolatedPeople.numbers("B" + thread, PEOPLE / THREADS), 2));
    }

    private void recalculate() {
        inParallel(thread -> {
            while (recalculation.work()) {
                LOG.debug("Thread {} goes on", thread);
            }
        });
    }

    private static void inParallel(IntConsumer work) {
        List<CompletableFuture<Void>> threads = IntStream.range(0, THREADS)
                .mapToObj(thread -> CompletableFuture.runAsync(
                        () -> work.accept(thread), command -> new Thread(command, "benchmark-" + thread).start()))
                .toList();
        threads.forEach(CompletableFuture::join);
    }

    private static Duration timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void signIn(String userId) {
        accounts.create(userId, userId, UUID.randomUUID() + "Aa1", Set.of(Roles.HEADQUARTERS_STAFF), Set.of());
        StaffUser user = new StaffUser(userId, userId, Set.of(Roles.HEADQUARTERS_STAFF), Set.of());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, "", user.getAuthorities()));
    }
}
