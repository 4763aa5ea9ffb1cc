package org.cordon.control.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.testing.IsolatedPeople;
import org.cordon.testing.OnPostgres;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Times the comparison of records with the engine, and each of its transactions; see docs/benchmarks/README.md. */
@OnPostgres
class DriftBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(DriftBenchmark.class);
    private static final int PEOPLE = Integer.getInteger("cordon.benchmark.people", 1000);
    private static final int AT_ONCE = 25;
    private static final double MILLIS = 1e6;

    @Autowired
    UnitRegistration units;

    @Autowired
    ProcessEngine engine;

    @Autowired
    DriftAsking asking;

    @Autowired
    DriftRuns runs;

    @Autowired
    DriftStep step;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    @Test
    void comparesEverybody() {
        SmallDistrict.found(units);
        new IsolatedPeople(jdbc, engine, transactions, clock).isolate(IsolatedPeople.numbers("BD", PEOPLE), 2);
        jdbc.execute("vacuum analyze");
        DriftRun run = asking.ask("benchmark");
        long longest = 0;
        boolean more = true;
        while (more) {
            long start = System.nanoTime();
            more = step.step(run.id(), AT_ONCE);
            longest = Math.max(longest, System.nanoTime() - start);
        }
        DriftRun done = runs.finished().orElseThrow();
        LOG.info(
                "BENCHMARK {} people, {} a second, longest transaction {} ms",
                done.checked(),
                done.perSecond(),
                Math.round(longest / MILLIS));
        assertThat(done.checked()).isEqualTo(run.total());
    }
}
