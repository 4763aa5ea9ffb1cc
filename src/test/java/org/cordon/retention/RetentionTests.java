package org.cordon.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.control.ControlSettling;
import org.cordon.control.ListedKeyPerson;
import org.cordon.persons.PersonDirectory;
import org.cordon.persons.PersonErasure;
import org.cordon.platform.crypto.PersonalKeys;
import org.cordon.platform.crypto.PersonalVault;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotEntitled;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.StaffUser;
import org.cordon.retention.RetentionRun.Count;
import org.cordon.testing.CordonTest;
import org.cordon.testing.DatabaseDump;
import org.cordon.testing.DatabaseDump.Value;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Spellings;
import org.cordon.units.UnitRegistration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** People live, with a marker in every text about them; their period passes; then nothing of them is left anywhere. */
@CordonTest
@ExtendWith(OutputCaptureExtension.class)
class RetentionTests {

    private static final Path TOMBSTONES = Path.of("target/retention-tombstones.log");
    private static final String REQUESTER = "retentionSystem";
    private static final String CONFIRMER = "retentionSecurity";
    private static final String AUDITOR = "retentionAudit";

    @Autowired
    ApplicationContext application;

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    RetentionProposal proposal;

    @Autowired
    RetentionConfirmation confirmation;

    @Autowired
    RetentionWork work;

    @Autowired
    RetentionStep step;

    @Autowired
    RetentionRuns runs;

    @Autowired
    LegalHolds holds;

    @Autowired
    DailyStatistics statistics;

    @Autowired
    ControlSettling settling;

    @Autowired
    PersonDirectory directory;

    @Autowired
    RetentionStart start;

    @Autowired
    PersonErasure erasure;

    @Autowired
    PersonalVault vault;

    @Autowired
    PersonalKeys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final String marker =
            "zqx" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
    private final String othersMarker =
            "zqy" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
    private PlantedLife planted;
    private PlantedLife other;

    private final List<Long> plantedResults = new ArrayList<>();

    @BeforeEach
    void openOffices() {
        SmallDistrict.found(units);
        account(REQUESTER, Roles.SYSTEM_ADMINISTRATORS);
        account(CONFIRMER, Roles.SECURITY_ADMINISTRATORS);
        account(AUDITOR, Roles.AUDIT_ADMINISTRATORS);
        planted = new PlantedLife(application, marker);
        other = new PlantedLife(application, othersMarker);
    }

    /** No other test could open what stands in for an identity. */
    @AfterEach
    void forgetPlantedResults() {
        for (long result : plantedResults) {
            for (String table : List.of("test_result_version", "test_result_request")) {
                jdbc.sql("delete from cordon." + table + " where test_result_id = ?")
                        .param(result)
                        .update();
            }
            jdbc.sql("delete from cordon.test_result where id = ?")
                    .param(result)
                    .update();
        }
    }

    @AfterEach
    void closeOffices() {
        jdbc.sql(
                        "update cordon.legal_hold set lifted_by = 'test', lifted_at = current_timestamp where lifted_at is null")
                .update();
        jdbc.sql("delete from cordon.retention_item").update();
        jdbc.sql("update cordon.retention_run set in_work = null").update();
        SecurityContextHolder.clearContext();
    }

    @Test
    void nothingOfSomebodyIsFoundAnyMoreInTheDatabaseItsOldCopiesTheFilesOrTheLog(CapturedOutput log) {
        other.isListed();
        String number = planted.live();
        isHeldForAWhile(number);
        assertThat(planted.plantedForms()).hasSizeGreaterThan(15);
        DatabaseDump before = new DatabaseDump(jdbc);
        List<Value> sealedBefore = sealedWith(before, marker);
        List<Value> othersBefore = sealedWith(before, othersMarker);
        assertThat(sealedBefore.stream().map(Value::place).distinct())
                .as("the marker lies sealed in many columns")
                .hasSizeGreaterThan(10);
        assertThat(sealedBefore.stream()
                        .filter(value -> value.place().toLowerCase(Locale.ROOT).contains("audit_entry")))
                .as("reasons to look, at the door too, and to set and lift a hold")
                .hasSize(4);
        assertThat(othersBefore).isNotEmpty();

        passes(Duration.ofDays(31));
        run();
        assertThat(isErased(planted)).isTrue();

        DatabaseDump after = new DatabaseDump(jdbc);
        planted.words().forEach(word -> assertThat(after.places(new Spellings(word)::isIn))
                .as("columns that hold %s".formatted(word))
                .isEmpty());
        assertThat(sealedWith(after, marker)).isEmpty();
        assertThat(sealedBefore).as("of an old copy").noneMatch(value -> opens(value.bytes()));
        assertThat(othersBefore).as("somebody else's, of an old copy").allMatch(value -> opens(value.bytes()));
        assertThat(auditMarks(after)).as("rows of the audit").containsAll(auditMarks(before));
        planted.words().forEach(word -> assertThat(files()).noneMatch(new Spellings(word)::isIn));
        planted.words().forEach(word -> assertThat(log.getAll()).doesNotContainIgnoringCase(word));
    }

    @Test
    void theSearchSeesEverySpelling() {
        Spellings spellings = new Spellings("zqx0123456789");
        String in64 = Base64.getEncoder().encodeToString("a zqx0123456789.".getBytes(StandardCharsets.UTF_8));

        assertThat(List.of(
                        "..ZQX0123456789".getBytes(StandardCharsets.UTF_8),
                        "x zqx0123456789".getBytes(StandardCharsets.UTF_16LE),
                        in64.getBytes(StandardCharsets.UTF_8),
                        "ff7a717830313233343536373839".getBytes(StandardCharsets.UTF_8)))
                .allMatch(spellings::isIn);
        assertThat(spellings.isIn("zqx012345678".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void whoIsUnderControlStaysAndIsCounted() {
        String number = other.isListed();
        passes(Duration.ofDays(400));

        RetentionRun report = run();

        assertThat(counted(report, DataClass.IDENTITY, "OPEN_CONTROL")).isPositive();
        assertThat(isErased(other)).isFalse();
        assertThat(number).isNotEmpty();
    }

    @Test
    void aHoldKeepsSomebodyUntilAnotherPersonLiftsIt() {
        String number = ended(planted);
        as(AUDITOR, Roles.AUDIT_ADMINISTRATORS);
        LegalHold hold = holds.set(number, "court file 17");
        passes(Duration.ofDays(31));

        assertThat(counted(run(), DataClass.IDENTITY, "LEGAL_HOLD")).isEqualTo(1);
        assertThat(isErased(planted)).isFalse();

        as(AUDITOR, Roles.AUDIT_ADMINISTRATORS);
        assertThatThrownBy(() -> holds.lift(hold.id(), "closed")).isInstanceOf(Conflict.class);
        as(CONFIRMER, Roles.SECURITY_ADMINISTRATORS);
        holds.lift(hold.id(), "closed");
        run();
        assertThat(isErased(planted)).isTrue();
    }

    @Test
    void aHoldThatIsSetAfterTheConfirmationStillKeeps() {
        String number = ended(planted);
        passes(Duration.ofDays(31));
        UUID run = confirmed();
        as(AUDITOR, Roles.AUDIT_ADMINISTRATORS);
        holds.set(number, "court file 18");

        work.work();

        assertThat(counted(runs.require(run), DataClass.IDENTITY, "LEGAL_HOLD")).isEqualTo(1);
        assertThat(isErased(planted)).isFalse();
    }

    @Test
    void twoPeopleAnswerForARun() {
        as(CONFIRMER, Roles.SECURITY_ADMINISTRATORS);
        assertThatThrownBy(proposal::request).isInstanceOf(NotEntitled.class);
        as(REQUESTER, Roles.SYSTEM_ADMINISTRATORS);
        UUID run = proposal.request().id();
        work.work();
        assertThatThrownBy(() -> confirmation.confirm(run)).isInstanceOf(NotEntitled.class);
        jdbc.sql("update cordon.retention_run set requested_by = ? where id = ?")
                .params(CONFIRMER, run)
                .update();
        as(CONFIRMER, Roles.SECURITY_ADMINISTRATORS);
        assertThat(catchThrowable(() -> confirmation.confirm(run))).hasMessageContaining("another person");
        work.work();
        assertThat(runs.require(run).state()).isEqualTo(RunState.REQUESTED);
    }

    @Test
    void aCrashBetweenChunksLosesAndDoublesNothing() {
        List<PlantedLife> people = new ArrayList<>();
        for (int person = 0; person < 3; person++) {
            PlantedLife life = new PlantedLife(application, marker + person);
            ended(life);
            people.add(life);
        }
        passes(Duration.ofDays(31));
        UUID run = confirmed();
        long due = counted(runs.require(run), DataClass.IDENTITY, "DUE");
        long listed = listed();

        step.erase(run, 2);
        transaction.executeWithoutResult(status -> {
            assertThat(catchThrowable(() -> crash(run))).hasMessage("the machine stops");
            status.setRollbackOnly();
        });
        work.work();

        RetentionRun report = runs.require(run);
        assertThat(people).allMatch(this::isErased);
        assertThat(counted(report, DataClass.IDENTITY, "ERASED")).isEqualTo(due);
        assertThat(listed() - listed).isGreaterThanOrEqualTo(3);
        assertThat(report.state()).isEqualTo(RunState.DONE);
        assertThat(report.hash()).hasSize(64);
    }

    @Test
    void whomARestoredCopyBringsBackIsErasedAgain() {
        ended(planted);
        passes(Duration.ofDays(31));
        byte[] sealed = column("identity_sealed");
        String subject = erasure.subjects(List.of(planted.personId())).get(0);
        byte[] wrapped = jdbc.sql("select wrapped from cordon_keys.personal_key where subject = ?")
                .param(subject)
                .query(byte[].class)
                .single();
        run();
        restore(sealed, subject, wrapped);
        assertThat(opens(sealed)).isTrue();

        assertThat(work.reapply()).isEqualTo(1);

        assertThat(isErased(planted)).isTrue();
        assertThat(count("select count(*) from cordon.key_person where open_person_id = ?", planted.personId()))
                .isZero();
        assertThat(opens(sealed)).isFalse();
        assertThat(work.reapply()).isZero();
        ended(planted.personId(), OffsetDateTime.now(clock));
    }

    @Test
    void figuresStayAndSmallOnesAreNotShown() {
        for (int person = 0; person < DailyStatistics.SMALLEST_SHOWN; person++) {
            ended(new PlantedLife(application, marker + person));
        }
        passes(Duration.ofDays(31));
        run();

        assertThat(statistics.cells())
                .anyMatch(cell -> cell.kind().equals("listed")
                        && cell.areaCode().equals(SmallDistrict.HUANXIU)
                        && cell.people() != null
                        && cell.people() >= DailyStatistics.SMALLEST_SHOWN)
                .allMatch(cell -> cell.people() == null || cell.people() >= DailyStatistics.SMALLEST_SHOWN);
    }

    @Test
    void whoMetSomebodyAndOnWhichDayGoesAYearLater() {
        planted.live();
        passes(Duration.ofDays(31));
        run();
        assertThat(isErased(planted)).isTrue();
        assertThat(links(planted)).isPositive();

        passes(Duration.ofDays(366));
        run();

        assertThat(links(planted)).isZero();
        assertThat(jdbc.sql("select extract(day from last_exposure_date) from cordon.key_person where person_id = ?")
                        .param(planted.personId())
                        .query(Integer.class)
                        .list())
                .containsOnly(1);
    }

    @Test
    void whatACorrectionGaveToSomebodyElseStays() {
        ended(planted);
        other.isListed();
        long result = plantResult(other.personId(), planted.personId(), "MATCHED", null);
        passes(Duration.ofDays(31));
        run();

        assertThat(isErased(planted)).isTrue();
        assertThat(versions(result)).isEqualTo(1);
    }

    @Test
    void aTubeStaysWhileSomebodyNeedsWhatItSays() {
        other.isListed();
        String tube = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into cordon.sample (sample_number, laboratory, person_id, tube_number, taken_at)
                        values (?, '', ?, ?, ?)""")
                .params(UUID.randomUUID().toString(), other.personId(), tube, OffsetDateTime.now(clock))
                .update();
        long matched = plantResult(null, null, "MATCHED", UUID.randomUUID().toString());
        long waiting = plantResult(null, null, "WAITING", tube);
        long nobodys = plantResult(null, null, "WAITING", null);
        passes(Duration.ofDays(31));
        run();

        assertThat(versions(matched)).isEqualTo(1);
        assertThat(versions(waiting)).isEqualTo(1);
        assertThat(versions(nobodys)).isZero();
    }

    @Test
    void whoIsErasedIsNotListedAgain() {
        ended(planted);
        passes(Duration.ofDays(31));
        jdbc.sql("""
                        insert into cordon.settled_reason (person_id, origin, category, exposure_date, ruled_out, settled_at)
                        values (?, 'link 0', 'CLOSE_CONTACT', current_date, false, current_timestamp)""").param(planted.personId()).update();
        run();
        jdbc.sql("""
                        insert into cordon.naming (person_id, origin, category, exposure_date, named_at)
                        values (?, 'list', 'CLOSE_CONTACT', ?, ?)""")
                .params(planted.personId(), LocalDate.now(clock), OffsetDateTime.now(clock))
                .update();

        assertThat(transaction.<ListedKeyPerson>execute(status -> settling.settle(planted.personId(), "")))
                .extracting(ListedKeyPerson::outcome)
                .isEqualTo(ListedKeyPerson.Outcome.NOT_JUDGED);
        assertThat(settledReasons()).isEqualTo(1);
        passes(Duration.ofDays(366));
        run();
        assertThat(settledReasons()).isZero();
    }

    @Test
    void whatIsWrittenAboutSomebodyErasedGoesWithTheNextRun() {
        ended(planted);
        passes(Duration.ofDays(31));
        run();
        long late = plantResult(planted.personId(), null, "MATCHED", null);
        passes(Duration.ofDays(31));
        long listed = listed();
        run();

        assertThat(versions(late)).isZero();
        assertThat(listed()).isEqualTo(listed);
        assertThat(counted(run(), DataClass.IDENTITY, "ERASED")).isZero();
    }

    @Test
    void whoIsReportedAgainStaysForAnotherPeriod() {
        ended(planted);
        passes(Duration.ofDays(20));
        planted.isReportedAgain();
        passes(Duration.ofDays(15));
        run();
        assertThat(isErased(planted)).isFalse();

        passes(Duration.ofDays(20));
        run();
        assertThat(isErased(planted)).isTrue();
    }

    @Test
    void oneThatCannotBeErasedStopsNobodyElse() {
        ended(planted);
        passes(Duration.ofDays(31));
        UUID run = confirmed();
        jdbc.sql("insert into cordon.retention_item (run_id, data_class, item) values (?, 'IDENTITY', 'nobody')")
                .param(run)
                .update();
        work.work();

        RetentionRun report = runs.require(run);
        assertThat(report.state()).isEqualTo(RunState.DONE);
        assertThat(counted(report, DataClass.IDENTITY, "FAILED")).isEqualTo(1);
        assertThat(isErased(planted)).isTrue();
    }

    @Test
    void aHoldKeepsTheAnswersToEveryTaskAboutThePerson() {
        String number = ended(planted);
        String task = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into cordon.task_answer (task_id, process_number, task_key, answered_at, answers)
                        values (?, ?, 'UserTask_Test', ?, ?)""")
                .params(task, "EN-" + number + "-T", OffsetDateTime.now(clock), new byte[] {1})
                .update();
        as(AUDITOR, Roles.AUDIT_ADMINISTRATORS);
        LegalHold hold = holds.set(number, "court file 19");
        passes(Duration.ofDays(100));
        run();
        assertThat(answers(task)).isEqualTo(1);

        as(CONFIRMER, Roles.SECURITY_ADMINISTRATORS);
        holds.lift(hold.id(), "closed");
        run();
        assertThat(answers(task)).isZero();
    }

    @Test
    void withoutItsFileOfTombstonesCordonDoesNotStart() throws IOException {
        ended(planted);
        passes(Duration.ofDays(31));
        run();
        Path aside = Path.of("target/retention-tombstones.aside");
        Files.move(TOMBSTONES, aside, StandardCopyOption.REPLACE_EXISTING);
        try {
            assertThatThrownBy(work::reapply).hasMessageContaining("tombstone-file");
        } finally {
            Files.move(aside, TOMBSTONES, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(work.reapply()).isZero();
        assertThat(start.isRunning()).isTrue();
        assertThat(start.getPhase()).isNegative(); // web servers start late
    }

    @Test
    void theReportLiesInTheAudit() {
        UUID run = run().id();

        assertThat(count(
                        "select count(*) from cordon.audit_entry where reason = 'finished' and asked like ?",
                        "retention:" + run + "%"))
                .isEqualTo(1);
    }

    @Test
    void oneMissingKeyHidesNobodyElse() {
        ended(planted);
        ended(other);
        keys.destroy(erasure.subjects(List.of(planted.personId())));

        assertThat(directory.masked(List.of(planted.personId(), other.personId())))
                .hasSize(2);
        passes(Duration.ofDays(31));
        run();
    }

    @Test
    void noListOfPeopleToLookForLinksThemToTheRegisterAnyMore() {
        String number = ended(planted);
        long named = pushed(4711, planted.personId());
        long found = pushed(4712, null);
        long others = pushed(4713, other.personId());
        jdbc.sql("insert into cordon.push_entry (kind, person_id, event_date, row_id) values ('arrivals', ?, ?, ?)")
                .params(planted.personId(), LocalDate.now(clock), named)
                .update();
        jdbc.sql("insert into cordon.push_search (row_id, asked_at, next_at, person_id, done_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        found,
                        OffsetDateTime.now(clock),
                        OffsetDateTime.now(clock),
                        planted.personId(),
                        OffsetDateTime.now(clock))
                .update();
        jdbc.sql("insert into cordon.push_row_event (row_id, happened_at, kind, state, detail)"
                        + " values (?, ?, 'SEARCHED', 'REFUSED', ?)")
                .params(found, OffsetDateTime.now(clock), number)
                .update();

        String photo = photo(found);

        passes(Duration.ofDays(31));
        run();

        assertThat(count("select count(*) from cordon.push_photo where row_id = ?", found))
                .isZero();
        assertThat(jdbc.sql("select subject from cordon_keys.personal_key where subject = ?")
                        .param(photo)
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(count("select count(*) from cordon.push_row where id = ? and resident_id is null", named))
                .isOne();
        assertThat(count("select count(*) from cordon.push_entry where row_id = ?", named))
                .isZero();
        assertThat(count("select count(*) from cordon.push_search where row_id = ?", found))
                .isZero();
        assertThat(count("select count(*) from cordon.push_row_event where row_id = ? and detail is not null", found))
                .isZero();
        assertThat(count("select resident_id from cordon.push_row where id = ?", found))
                .isEqualTo(4712);
        assertThat(count("select resident_id from cordon.push_row where id = ?", others))
                .isEqualTo(4713);
        List.of(named, found, others).forEach(row -> {
            jdbc.sql("delete from cordon.push_row_event where row_id = ?")
                    .param(row)
                    .update();
            jdbc.sql("delete from cordon.push_row where id = ?").param(row).update();
        });
    }

    @Test
    void aPhotoThatCameAfterTheIdentityWentGoesWithTheFacts() {
        ended(planted);
        passes(Duration.ofDays(31));
        run();
        long late = pushed(4715, planted.personId());
        jdbc.sql(
                        "insert into cordon.push_row_event (row_id, happened_at, kind, state) values (?, ?, 'ANSWERED', 'REFUSED')")
                .params(late, OffsetDateTime.now(clock))
                .update();
        String photo = photo(late);

        passes(Duration.ofDays(335));
        run();

        assertThat(count("select count(*) from cordon.push_photo where row_id = ?", late))
                .isZero();
        assertThat(jdbc.sql("select subject from cordon_keys.personal_key where subject = ?")
                        .param(photo)
                        .query(String.class)
                        .list())
                .isEmpty();
        jdbc.sql("delete from cordon.push_row_event where row_id = ?")
                .param(late)
                .update();
        jdbc.sql("delete from cordon.push_row where id = ?").param(late).update();
    }

    /** A photo of a visit; the name of its key. */
    private String photo(long row) {
        UUID id = UUID.randomUUID();
        byte[] bytes = {1, 2, 3};
        jdbc.sql("insert into cordon.push_photo (id, row_id, event_id, taken_at, content_mark, content_sealed)"
                        + " select ?, row_id, id, happened_at, ?, ? from cordon.push_row_event where row_id = ?")
                .params(id, bytes, bytes, row)
                .update();
        jdbc.sql("insert into cordon_keys.personal_key (subject, wrapped, made_at) values (?, ?, ?)")
                .params("photo:" + id, bytes, OffsetDateTime.now(clock))
                .update();
        return "photo:" + id;
    }

    private long pushed(long resident, @Nullable Long person) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into cordon.push_row (batch_id, kind, resident_id, person_id, town_code, community_code,
                            state, pending, due_at, pushed_at)
                        values (1, 'arrivals', ?, ?, '370215001', '370215001001', 'OPEN', true, ?, ?)""")
                .params(resident, new SqlParameterValue(Types.BIGINT, person), now, now)
                .update();
        return count("select max(id) from cordon.push_row where resident_id = ?", resident);
    }

    @Test
    void theEngineForgetsTheirWayHalfAYearLater() {
        String number = ended(planted);
        assertThat(engineHistory(number)).isPositive();

        passes(Duration.ofDays(179));
        cleanUpHistory(number);
        assertThat(engineHistory(number)).isPositive();
        passes(Duration.ofDays(2));
        cleanUpHistory(number);
        assertThat(engineHistory(number)).isZero();
    }

    private long plantResult(@Nullable Long person, @Nullable Long assigned, String state, @Nullable String tube) {
        String sample = UUID.randomUUID().toString();
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into cordon.test_result (laboratory, sample_number, tube_number, pool_size, sampled_at,
                            reported_at, result, state, person_id, assigned_person_id, received_at, changed_at)
                        values ('city', ?, ?, 10, ?, ?, 'NEGATIVE', ?, ?, ?, ?, ?)""")
                .params(
                        sample,
                        tube,
                        now,
                        now,
                        state,
                        new SqlParameterValue(Types.BIGINT, person),
                        new SqlParameterValue(Types.BIGINT, assigned),
                        now,
                        now)
                .update();
        long id = count("select id from cordon.test_result where sample_number = ?", sample);
        jdbc.sql("""
                        insert into cordon.test_result_version (test_result_id, fingerprint, pool_size, sampled_at,
                            reported_at, result, identity_sealed, received_at)
                        values (?, 'one', 10, ?, ?, 'NEGATIVE', ?, ?)""").params(id, now, now, new byte[] {1}, now).update();
        plantedResults.add(id);
        return id;
    }

    private long versions(long result) {
        return count("select count(*) from cordon.test_result_version where test_result_id = ?", result);
    }

    private long settledReasons() {
        return count(
                "select count(*) from cordon.settled_reason where origin = 'link 0' and person_id = ?",
                planted.personId());
    }

    private long answers(String task) {
        return count("select count(*) from cordon.task_answer where task_id = ?", task);
    }

    private long count(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(Long.class).single();
    }

    private void cleanUpHistory(String number) {
        for (int batch = 0; batch < 20 && engineHistory(number) > 0; batch++) {
            engine.getHistoryService().cleanUpHistoryAsync(true);
            engine.getHistoryService().findHistoryCleanupJobs().forEach(job -> engine.getManagementService()
                    .executeJob(job.getId()));
        }
    }

    private long engineHistory(String number) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .count();
    }

    private void crash(UUID run) {
        step.erase(run, 0);
        throw new IllegalStateException("the machine stops");
    }

    private RetentionRun run() {
        UUID run = confirmed();
        work.work();
        RetentionRun report = runs.require(run);
        assertThat(report.state()).isEqualTo(RunState.DONE);
        return report;
    }

    private UUID confirmed() {
        as(REQUESTER, Roles.SYSTEM_ADMINISTRATORS);
        UUID run = proposal.request().id();
        work.work();
        as(CONFIRMER, Roles.SECURITY_ADMINISTRATORS);
        confirmation.confirm(run);
        SecurityContextHolder.clearContext();
        return run;
    }

    private String ended(PlantedLife life) {
        return life.isListedAndMovesOut();
    }

    private void restore(byte[] sealed, String subject, byte[] wrapped) {
        jdbc.sql("insert into cordon_keys.personal_key (subject, wrapped, made_at) values (?, ?, current_timestamp)")
                .params(subject, wrapped)
                .update();
        jdbc.sql("""
                        update cordon.person set subject = ?, identity_sealed = ?, erased_at = null
                        where id = ?""").params(subject, sealed, planted.personId()).update();
        jdbc.sql("delete from cordon.tombstone").update();
        ended(planted.personId(), null);
        jdbc.sql("update cordon.key_person set open_person_id = person_id, end_reason = null where person_id = ?")
                .param(planted.personId())
                .update();
    }

    private void ended(long personId, @Nullable OffsetDateTime at) {
        jdbc.sql("update cordon.key_person set ended_at = ? where person_id = ?")
                .params(new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, at), personId)
                .update();
    }

    private byte[] column(String name) {
        return jdbc.sql("select " + name + " from cordon.person where id = ?")
                .param(planted.personId())
                .query(byte[].class)
                .single();
    }

    private boolean isErased(PlantedLife life) {
        return jdbc.sql(
                                "select count(*) from cordon.person where id = ? and identity_sealed is null and subject is null")
                        .param(life.personId())
                        .query(Long.class)
                        .single()
                == 1;
    }

    private long links(PlantedLife life) {
        return jdbc.sql("select count(*) from cordon.exposure_link where source_person_id = ? or contact_person_id = ?")
                .params(life.personId(), life.personId())
                .query(Long.class)
                .single();
    }

    private long listed() {
        return jdbc.sql("select coalesce(sum(people), 0) from cordon.stat_daily where kind = 'listed'")
                .query(Long.class)
                .single();
    }

    private static long counted(RetentionRun run, DataClass data, String outcome) {
        return run.counts().stream()
                .filter(count -> count.dataClass() == data && count.outcome().equals(outcome))
                .mapToLong(Count::items)
                .sum();
    }

    private List<Value> sealedWith(DatabaseDump dump, String word) {
        return dump.values()
                .filter(value -> opened(value.bytes()).contains(word))
                .toList();
    }

    private static List<String> auditMarks(DatabaseDump dump) {
        List<String> marks = dump.values()
                .filter(value -> value.place().toLowerCase(Locale.ROOT).matches(".*audit_entry.*\\.hash"))
                .map(value -> new String(value.bytes(), StandardCharsets.UTF_8))
                .toList();
        assertThat(marks).isNotEmpty();
        return marks;
    }

    private boolean opens(byte[] bytes) {
        return !opened(bytes).isEmpty();
    }

    /** Empty if this is nothing sealed, or nobody can open it any more. */
    private String opened(byte[] bytes) {
        return opens(() -> bytes) + opens(() -> Base64.getDecoder().decode(bytes));
    }

    private String opens(Supplier<byte[]> sealed) {
        try {
            return vault.open(sealed.get());
        } catch (IllegalStateException | IllegalArgumentException e) {
            return "";
        }
    }

    private void isHeldForAWhile(String number) {
        as(AUDITOR, Roles.AUDIT_ADMINISTRATORS);
        LegalHold hold = holds.set(number, marker);
        as(CONFIRMER, Roles.SECURITY_ADMINISTRATORS);
        holds.lift(hold.id(), marker);
        SecurityContextHolder.clearContext();
    }

    private static Stream<byte[]> files() {
        try (Stream<Path> files = Stream.of(TOMBSTONES, Path.of("target/audit-anchor.log"))) {
            return files.filter(Files::exists).map(RetentionTests::content).toList().stream();
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void passes(Duration time) {
        ClockUtil.offset(clock.millis() - System.currentTimeMillis() + time.toMillis());
    }

    private void account(String user, String role) {
        if (!accounts.exists(user)) {
            accounts.create(user, user, "Lantern-Meadow-" + user, Set.of(role), Set.of());
        }
    }

    private static void as(String user, String role) {
        StaffUser staff = new StaffUser(user, user, Set.of(role), Set.of());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(staff, "", staff.getAuthorities()));
    }
}
