package org.cordon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.IsolatedPeople;
import org.cordon.testing.OnPostgres;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Times the auditors' page of a day with 200,000 looks by 300 readers, every fifth at a list of 50 people, every hundredth at
 * clear text, among 2 million rows; see docs/benchmarks/README.md.
 */
@OnPostgres
class AuditDayBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(AuditDayBenchmark.class);
    private static final StaffUser AUDITOR =
            new StaffUser("auditor", "Auditor", Set.of(Roles.AUDIT_ADMINISTRATORS), Set.of());
    private static final int WITH_PROCESSES = 500;
    private static final int LOOKS = 200_000;
    private static final Duration BAR = Duration.ofSeconds(2);
    private static final LocalDate DAY = LocalDate.of(2022, 8, 10);

    /** Numbers behind those of all rows that the application writes; nothing here verifies the chain. */
    private static final String ROWS = """
            insert into cordon.audit_entry
            select 'reads', 1000000 + n, timestamptz '2022-08-01 00:00:00+08' + n * interval '86400 seconds' / %1$d,
                   'reader' || h %% 300, '%2$s', '%3$s', '10.0.0.7', 'request' || n, 'GET /persons/{number}',
                   case when n %% 100 = 7 then 'REVEAL' when n %% 10 = 3 then 'SEARCH' else 'READ' end,
                   case when n %% 100 = 7 then (select (min(id) + h %% %4$d)::text from cordon.person where subject like 'BA-%%')
                        when n %% 5 = 0 then (select string_agg(p::text, ',' order by p) from (
                            select distinct 1 + (hashint4(n * 64 + k) & 2147483647) %% 120000 as p
                              from generate_series(1, 50) k) list)
                        else (1 + h %% 120000)::text end,
                   case when n %% 5 = 0 then 50 else 1 end, '', 'name*,phone*', '', '', '200',
                   repeat('a', 64), repeat('b', 64)
              from (select n, hashint4(n) & 2147483647 as h from generate_series(1, 10 * %1$d) n) numbers""";

    @Autowired
    MockMvc mvc;

    @Autowired
    UnitRegistration units;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    @Test
    void showsABusyDayAndClosesAFinding() throws Exception {
        SmallDistrict.found(units);
        new IsolatedPeople(jdbc, engine, transactions, clock).isolate(IsolatedPeople.numbers("BA", WITH_PROCESSES), 2);
        jdbc.update("update act_hi_procinst set start_time_ = '2022-07-01'");
        jdbc.update("update act_hi_taskinst set start_time_ = '2022-07-01'");
        jdbc.update(ROWS.formatted(LOOKS, Roles.HOTEL_STAFF, SmallDistrict.SITE, WITH_PROCESSES));
        jdbc.execute("vacuum analyze");
        timed("first page", page(), 200);
        for (int turn = 1; turn <= 4; turn++) {
            assertThat(timed("closing", closing(turn), 302)).isLessThan(BAR);
            assertThat(timed("page", page(), 200)).isLessThan(BAR);
        }
    }

    private static RequestBuilder page() {
        return get("/audit").param("day", DAY.toString()).with(user(AUDITOR));
    }

    private static RequestBuilder closing(int reader) {
        return post("/audit/findings")
                .param("day", DAY.toString())
                .param("kind", "OUT_OF_HOURS")
                .param("actor", "reader" + reader)
                .param("note", "benchmark")
                .with(csrf())
                .with(user(AUDITOR));
    }

    private Duration timed(String what, RequestBuilder request, int answer) throws Exception {
        long start = System.nanoTime();
        mvc.perform(request).andExpect(status().is(answer));
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        LOG.info("BENCHMARK {}: {} ms", what, taken.toMillis());
        return taken;
    }
}
