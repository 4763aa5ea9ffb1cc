package org.cordon.control.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.control.ReleaseGate;
import org.cordon.control.ReleasePeriod;
import org.cordon.laboratory.Finding;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.errors.Refused;
import org.cordon.testing.CordonTest;
import org.cordon.testing.Laboratory;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A result that arrives while the plan decides whether to wait for it is never lost. */
@CordonTest
class ResultRaceIntegrationTests {

    private static final int ROUNDS = 20;

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    ReleaseGate gate;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ApplicationContext application;

    @Autowired
    Clock clock;

    @Test
    void ordersTheRetestWhicheverComesFirst() throws Exception {
        SmallDistrict.found(units);
        Laboratory laboratory = new Laboratory(application);
        Walker person = quarantined();
        person.waits(Duration.ofDays(1));

        for (int round = 0; round < ROUNDS; round++) {
            person.waits(Duration.ofMinutes(1));
            String sample = Laboratory.number();
            engine.getTaskService()
                    .complete(
                            person.task("UserTask_TakeSample").getId(),
                            Map.of("outcome", "taken", "sampleNumber", sample));
            String decision = pendingJob(person.number());

            together(
                    () -> engine.getManagementService().executeJob(decision),
                    () -> laboratory.sends(person.number(), sample, Finding.INDETERMINATE));

            assertThat(person.openTasks()).as("round " + round).contains("UserTask_TakeSample");
        }
    }

    @Test
    void noReleaseIsSignedBesideAResultThatIsJustComingIn() throws Exception {
        SmallDistrict.found(units);
        Laboratory laboratory = new Laboratory(application);
        Walker person = quarantined();
        laboratory.livesDays(person, 7);
        assertThat(person.openTasks()).containsExactly("UserTask_EndQuarantine", "UserTask_RecordQuarantineCheck");
        ExecutorService signing = Executors.newSingleThreadExecutor();
        try {
            AtomicReference<Future<?>> signature = new AtomicReference<>();
            transactions.executeWithoutResult(status -> {
                laboratory.sendsTube(person.number(), Laboratory.number(), Finding.POSITIVE);
                beforeCommit(() -> {
                    Future<?> signed = signing.submit(() -> gate.requireOpen(person.number(), ReleasePeriod.ISOLATION));
                    signature.set(signed);
                    assertThatThrownBy(() -> signed.get(500, TimeUnit.MILLISECONDS))
                            .as("the signature waits for the result")
                            .isInstanceOf(TimeoutException.class);
                });
            });
            assertThatThrownBy(() -> Objects.requireNonNull(signature.get()).get())
                    .hasRootCauseInstanceOf(Refused.class);
        } finally {
            signing.shutdownNow();
        }
    }

    /** After everything else that happens at the end of the transaction. */
    private static void beforeCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                work.run();
            }
        });
    }

    private Walker quarantined() {
        Walker person = new Walker(engine, list());
        person.does("UserTask_VerifyPerson", Map.of("outcome", "found", "identityChecked", true));
        person.does("UserTask_CheckHome", Map.of("outcome", "homeFit"));
        return person.does("UserTask_ServeQuarantineNotice", Map.of("noticeNumber", "N-1"));
    }

    private static void together(Runnable one, Runnable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = threads.submit(after(start, one));
            Future<?> second = threads.submit(after(start, other));
            first.get();
            second.get();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Boolean> after(CyclicBarrier start, Runnable work) {
        return () -> {
            start.await();
            work.run();
            return true;
        };
    }

    private String pendingJob(String number) {
        ProcessInstance plan = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("TestPlan")
                .singleResult();
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(plan.getId())
                .messages()
                .singleResult()
                .getId();
    }

    private String list() {
        PersonDetails details = PersonDetails.builder()
                .source("test")
                .sourceId(UUID.randomUUID().toString())
                .areaCode(SmallDistrict.HUANXIU)
                .build();
        ListRequest request = ListRequest.direct(
                persons.register(details).personId(),
                KeyPersonCategory.SUB_CLOSE_CONTACT,
                LocalDate.now(clock),
                "test");
        return String.valueOf(listing.list(request).number());
    }
}
