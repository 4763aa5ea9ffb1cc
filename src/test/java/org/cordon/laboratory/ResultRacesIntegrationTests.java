package org.cordon.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.laboratory.ReportedResult.NEGATIVE;
import static org.cordon.laboratory.ReportedResult.POSITIVE;
import static org.cordon.laboratory.SomeReports.person;
import static org.cordon.laboratory.SomeReports.pooled;
import static org.cordon.laboratory.SomeReports.single;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cordon.laboratory.ReceivedResult.Outcome;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.persons.SomePeople;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CordonTest
class ResultRacesIntegrationTests {

    private static final int ROUNDS = 10;

    @Autowired
    ResultIntake intake;

    @Autowired
    TestResults results;

    @Autowired
    PersonRegistration registration;

    @Autowired
    JdbcClient jdbc;

    private final SomePeople some = new SomePeople();

    @Test
    void hasOneEffectForTheSameReportAtTheSameMoment() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            PersonDetails who = somebody();
            long person = register(who);
            TestReport report = single(some.word(), 3, POSITIVE, who);

            List<Outcome> outcomes = atOnce(
                    Collections.nCopies(6, () -> intake.receive(report, "lab").outcome()));

            assertThat(outcomes).containsOnlyOnce(Outcome.CREATED);
            assertThat(outcomes).filteredOn(Outcome.UNCHANGED::equals).hasSize(5);
            assertThat(results.of(person)).hasSize(1);
            assertThat(count("cordon.positive_case", person)).isEqualTo(1);
        }
    }

    @Test
    void givesAResultToWhoIsRegisteredAtTheSameMoment() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            PersonDetails who = somebody();
            TestReport report = single(some.word(), 3, NEGATIVE, who);

            atOnce(List.of(() -> intake.receive(report, "lab").outcome(), () -> register(who)));

            assertThat(results.of(register(who))).hasSize(1);
        }
    }

    @Test
    void noticesThatTheLastOfTwoPositivesIsGone() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            PersonDetails who = somebody();
            long person = register(who);
            String one = some.word();
            String other = some.word();
            intake.receive(single(one, 3, POSITIVE, who), "lab");
            intake.receive(single(other, 3, POSITIVE, who), "lab");

            atOnce(List.of(
                    () -> intake.receive(single(one, 4, NEGATIVE, who), "lab"),
                    () -> intake.receive(single(other, 4, NEGATIVE, who), "lab")));

            assertThat(count("cordon.positive_announcement", person)).isZero();
        }
    }

    @Test
    void takesReportsOfOneTubeAtTheSameMoment() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String tube = some.word();
            PersonDetails one = somebody();
            PersonDetails other = somebody();
            long person = register(one);
            register(other);

            atOnce(List.of(
                    () -> intake.receive(pooled(some.word(), tube, 3, NEGATIVE, one), "lab"),
                    () -> intake.receive(pooled(some.word(), tube, 3, POSITIVE, other), "lab")));

            assertThat(TestStanding.of(results.of(person)).held()).isTrue();
        }
    }

    private PersonDetails somebody() {
        return person(
                details -> details.name("王小明").documentNumber(some.idNumber()).phone(some.phone()));
    }

    private long register(PersonDetails who) {
        return registration.register(who).personId();
    }

    private int count(String table, long person) {
        return jdbc.sql("select count(*) from " + table + " where person_id = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<T>> futures = threads.invokeAll(calls);
            return futures.stream().map(ResultRacesIntegrationTests::result).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
