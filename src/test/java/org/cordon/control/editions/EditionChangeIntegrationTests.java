package org.cordon.control.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.control.LocalRows;
import org.cordon.control.Measure;
import org.cordon.control.PlanRow;
import org.cordon.control.ProtocolEdition;
import org.cordon.control.drift.ControlDrift;
import org.cordon.control.editions.EditionChangeRow.Turn;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.StaffUser;
import org.cordon.sites.RoomRegister;
import org.cordon.testing.CordonTest;
import org.cordon.testing.IsolatedPeople;
import org.cordon.testing.Laboratory;
import org.cordon.testing.OwnVehicles;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

@CordonTest
class EditionChangeIntegrationTests {

    private static final Map<String, Object> FOUND = Map.of("outcome", "found", "identityChecked", true);

    @Autowired
    ApplicationContext application;

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    RoomRegister rooms;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    KeyPersonDirectory keyPersons;

    @Autowired
    EditionChangeProposal proposal;

    @Autowired
    EditionChangeConfirmation confirmation;

    @Autowired
    EditionChangeControl control;

    @Autowired
    EditionChangeStaff staff;

    @Autowired
    EditionChanges changes;

    @Autowired
    EditionChangePeople people;

    @Autowired
    EditionChangeFigures figures;

    @Autowired
    EditionChangeQueue queue;

    @Autowired
    EditionPreviewing previewing;

    @Autowired
    EditionPreviewStep previewStep;

    @Autowired
    EditionRecalculation recalculation;

    @Autowired
    ProtocolEdition edition;

    @Autowired
    ControlDrift drift;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    private final String room = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
        rooms.open(SmallDistrict.SITE, List.of(room));
        accounts.create("echq", "HQ", "Password-1234", Set.of(Roles.HEADQUARTERS_STAFF), Set.of());
        accounts.create("eccdc", "CDC", "Password-1234", Set.of(Roles.CDC_INVESTIGATORS), Set.of());
        accounts.create("ectown", "Town", "Password-1234", Set.of(Roles.TOWN_STAFF), Set.of());
        signIn("eccdc", Roles.CDC_INVESTIGATORS);
    }

    @AfterEach
    void forgetChanges() {
        SecurityContextHolder.clearContext();
        jdbc.update("delete from cordon.edition_change_person");
        jdbc.update("delete from cordon.edition_change");
        jdbc.update("update cordon.key_person set ended_at = listed_at, open_person_id = null where number like 'LF%'");
    }

    @Test
    void previewSaysWhatItMeansAndChangesNothing() {
        String contact = isolated(3);
        String subClose = verifying(KeyPersonCategory.SUB_CLOSE_CONTACT, 1);
        EditionChange change = proposed("20");
        EditionChangeRow row = row(change, contact);
        assertThat(row.effect()).isEqualTo(EditionEffect.SHORTENED);
        assertThat(row.before().edition()).isEqualTo("9");
        assertThat(row.before().isolationUntil()).isEqualTo(today().plusDays(4));
        assertThat(row.before().ruleRows()).contains("ControlMeasure:1:DecisionRule_NinthCloseContact");
        assertThat(after(row).isolationUntil()).isEqualTo(today().plusDays(2));
        assertThat(after(row).ruleRows()).contains("ControlMeasure:1:DecisionRule_TwentyCloseContact");
        assertThat(row(change, subClose).effect()).isEqualTo(EditionEffect.NOT_JUDGED);
        assertThat(figures.counts(change.id()).people())
                .isEqualTo(people.page(change.id(), "", 1000, null, null).size());
        assertThat(keyPersons.require(contact).edition()).isEqualTo("9");
        assertThat(edition.current()).isEqualTo("9");
    }

    @Test
    void whoIsWorkedOutInTheBackgroundIsCountedAndNobodyConfirmsBefore() {
        listFifty();
        EditionChange change = proposal.propose("20", "order 7");
        assertThat(change.state()).isEqualTo(EditionChangeState.PREVIEWING);
        assertThat(figures.progress(change).done()).isZero();
        previewStep.preview(change.id(), 20);
        EditionChangeProgress progress = figures.progress(change);
        assertThat(progress.done()).isEqualTo(20);
        assertThat(progress.total()).isEqualTo(openPeople());
        assertThat(progress.perSecond()).isPositive();
        assertThat(progress.secondsLeft()).isPositive();
        assertRefused(() -> changes.requirePreviewed(change.id()), "editionChange.previewing");
        signIn("echq", Roles.HEADQUARTERS_STAFF);
        assertRefused(
                () -> confirmation.confirm(change.id(), Previews.seen(application, change.id())),
                "editionChange.previewing");
        Previews.finish(application);
        assertThat(figures.counts(change.id()).people()).isEqualTo(openPeople());
        assertThat(confirmation
                        .confirm(change.id(), Previews.seen(application, change.id()))
                        .state())
                .isEqualTo(EditionChangeState.RUNNING);
    }

    @Test
    void aPreviewThatDiedInTheMiddleGoesOnBehindTheLastPerson() {
        listFifty();
        EditionChange change = proposal.propose("20", "order 7");
        previewStep.preview(change.id(), 10);
        transactions.executeWithoutResult(dying -> {
            assertThat(changes.takeForPreview(change.id())).isPresent();
            assertThat(CompletableFuture.supplyAsync(() -> previewStep.preview(change.id(), 10))
                            .join())
                    .as("nobody else gets it meanwhile")
                    .isFalse();
            dying.setRollbackOnly();
        });
        assertThat(figures.progress(change).done()).isEqualTo(10);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> previewBy(change, 7)),
                        CompletableFuture.runAsync(() -> previewBy(change, 7)))
                .join();
        assertThat(figures.counts(change.id()).people()).isEqualTo(openPeople());
        assertThat(changes.require(change.id()).state()).isEqualTo(EditionChangeState.PROPOSED);
    }

    @Test
    void aPreviewIsWithdrawnInTheMiddle() {
        listFifty();
        EditionChange change = proposal.propose("20", "order 7");
        previewStep.preview(change.id(), 10);
        control.withdraw(change.id());
        assertThat(previewing.work()).isFalse();
        assertThat(figures.counts(change.id()).people()).isZero();
        signIn("echq", Roles.HEADQUARTERS_STAFF);
        assertRefused(
                () -> confirmation.confirm(change.id(), Previews.seen(application, change.id())),
                "editionChange.notProposed");
    }

    @Test
    void aPreviewThatFailsIsLeftAloneForAWhile() {
        EditionChange change = proposal.propose("20", "order 7");
        tables(change, "ControlMeasure:1,LocalOverride:77,SpecialNeed:1");
        assertThat(previewing.work()).isFalse();
        tables(change, change.tables());
        assertThat(previewing.work()).isFalse();
        assertThat(figures.counts(change.id()).people()).isZero();
        assertThat(changes.require(change.id()).state()).isEqualTo(EditionChangeState.PREVIEWING);
    }

    private void tables(EditionChange change, String versions) {
        jdbc.update("update cordon.edition_change set table_versions = ? where id = ?", versions, change.id());
    }

    @Test
    void onlyASecondEntitledPersonConfirms() {
        EditionChange change = proposed("20");
        assertRefused(
                () -> confirmation.confirm(change.id(), Previews.seen(application, change.id())),
                "editionChange.samePerson");
        signIn("ectown", Roles.TOWN_STAFF);
        assertRefused(
                () -> confirmation.confirm(change.id(), Previews.seen(application, change.id())),
                "editionChange.notEntitled");
        signIn("ectown", Roles.HEADQUARTERS_STAFF);
        assertRefused(
                () -> confirmation.confirm(change.id(), Previews.seen(application, change.id())),
                "editionChange.notEntitled");
        signIn("echq", Roles.HEADQUARTERS_STAFF);
        assertThat(confirmation
                        .confirm(change.id(), Previews.seen(application, change.id()))
                        .confirmedBy())
                .isEqualTo("echq");
        assertRefused(
                () -> confirmation.confirm(change.id(), Previews.seen(application, change.id())),
                "editionChange.notProposed");
    }

    @Test
    void refusesAnUnknownEditionAndAMissingReason() {
        assertRefused(() -> proposal.propose("11", "order 7"), "editionChange.edition");
        assertRefused(() -> proposal.propose("20", " "), "editionChange.reason");
    }

    @Test
    void withdrawnChangeCannotBeConfirmed() {
        EditionChange change = proposed("20");
        signIn("echq", Roles.HEADQUARTERS_STAFF);
        control.withdraw(change.id());
        assertRefused(
                () -> confirmation.confirm(change.id(), Previews.seen(application, change.id())),
                "editionChange.notProposed");
        assertThat(edition.current()).isEqualTo("9");
    }

    @Test
    void newListingsFollowFromTheConfirmationOn() {
        confirmed("8");
        assertThat(edition.current()).isEqualTo("8");
        assertThat(keyPersons
                        .require(verifying(KeyPersonCategory.CLOSE_CONTACT, 0))
                        .isolationUntil())
                .isEqualTo(today().plusDays(14));
    }

    @Test
    void lengthensWhoIsIsolatedAndLeavesTheNextCheckAlone() {
        String number = isolated(3);
        LocalDate until = today().plusDays(11);
        walker(number).does("UserTask_RecordHealthCheck", Map.of("temperature", "36.5"));
        Date nextCheck = dueOf(number, "IntermediateEvent_NextHealthCheck");
        walker(number).waits(Duration.ofHours(1));
        recalculated("8");
        assertThat(keyPersons.require(number).isolationUntil()).isEqualTo(until);
        assertThat(dueOf(number, "IntermediateEvent_IsolationPeriodOver")).isEqualTo(startOf(until));
        assertThat(dueOf(number, "IntermediateEvent_NextHealthCheck")).isEqualTo(nextCheck);
        laboratory().livesDays(walker(number), 5);
        assertThat(walker(number).openTasks())
                .containsExactly("UserTask_ExplainMissedCheck", "UserTask_RecordHealthCheck");
        assertThat(drift.check(number)).isEmpty();
    }

    @Test
    void takesTheAssessmentBackFromWhoIsLengthened() {
        String number = isolated(7);
        Walker person = walker(number);
        assertThat(person.openTasks())
                .containsExactly("UserTask_AssessRelease", "UserTask_ExplainMissedCheck", "UserTask_RecordHealthCheck");
        recalculated("8");
        assertThat(keyPersons.require(number).isolationUntil()).isEqualTo(today().plusDays(7));
        assertThat(person.openTasks()).containsExactly("UserTask_ExplainMissedCheck", "UserTask_RecordHealthCheck");
        laboratory().livesDays(person, 6);
        assertThat(person.openTasks()).doesNotContain("UserTask_AssessRelease");
        laboratory().livesDays(person, 1);
        assertThat(person.openTasks())
                .containsExactly("UserTask_AssessRelease", "UserTask_ExplainMissedCheck", "UserTask_RecordHealthCheck");
    }

    @Test
    void whoseNewPeriodIsOverOnlyGetsTheAssessment() {
        String number = isolated(6);
        EditionChange change = recalculated("10");
        assertThat(row(change, number).effect()).isEqualTo(EditionEffect.OVER);
        assertThat(walker(number).openTasks())
                .containsExactly("UserTask_AssessRelease", "UserTask_ExplainMissedCheck", "UserTask_RecordHealthCheck");
        assertThat(keyPersons.require(number).isOpen()).isTrue();
    }

    @Test
    void shortenedPeriodEndsWithItsTimer() {
        String number = isolated(3);
        recalculated("20");
        assertThat(walker(number).openTasks()).containsExactly("UserTask_RecordHealthCheck");
        laboratory().livesDays(walker(number), 2);
        assertThat(walker(number).openTasks())
                .containsExactly("UserTask_AssessRelease", "UserTask_ExplainMissedCheck", "UserTask_RecordHealthCheck");
    }

    @Test
    void proposesTheReleaseOfWhoIsNoLongerJudged() {
        String atHome = inHomeQuarantine();
        String searched = verifying(KeyPersonCategory.SUB_CLOSE_CONTACT, 1);
        EditionChange change = recalculated("20");
        assertThat(row(change, atHome).effect()).isEqualTo(EditionEffect.NOT_JUDGED);
        assertThat(walker(atHome).openTasks())
                .containsExactly("UserTask_EndQuarantine", "UserTask_RecordQuarantineCheck");
        assertThat(walker(searched).openTasks()).containsExactly("UserTask_VerifyPerson");
        walker(searched).does("UserTask_VerifyPerson", FOUND);
        assertThat(walker(searched).openTasks()).containsExactly("UserTask_ConfirmPeriodOver");
        assertThat(List.of(atHome, searched))
                .allSatisfy(number ->
                        assertThat(keyPersons.require(number).isOpen()).isTrue());
    }

    @Test
    void tellsWhoseMeasureIsRaised() {
        String number = inHomeQuarantine();
        EditionChange change = recalculated("8");
        assertThat(row(change, number).raised()).isTrue();
        assertThat(after(row(change, number)).measure()).isEqualTo(Measure.CENTRAL_ISOLATION);
        assertThat(figures.counts(change.id()).raised()).isPositive();
        assertThat(row(change, number).effect()).isEqualTo(EditionEffect.OTHERWISE);
        assertThat(keyPersons.require(number).ruleRows())
                .contains("ControlMeasure:1:DecisionRule_EighthSubCloseContact");
    }

    @Test
    void whoIsOnTheWayArrivesUnderTheNewPlan() {
        String number = verifying(KeyPersonCategory.CLOSE_CONTACT, 0);
        Walker person = walker(number).does("UserTask_VerifyPerson", FOUND);
        person.does("UserTask_AssignVehicle", Map.of("vehiclePlate", "鲁B12345", "driver", "Li"));
        recalculated("8");
        arrive(person);
        assertThat(dueOf(number, "IntermediateEvent_IsolationPeriodOver")).isEqualTo(startOf(today().plusDays(14)));
    }

    @Test
    void oneFailureHoldsNobodyUpAndCanBeRepeated() {
        String broken = isolated(2);
        String sound = isolated(2);
        EditionChange change = confirmed("8");
        jdbc.update("delete from cordon.listing where number = ?", broken);
        recalculate();
        assertThat(row(change, broken).turn()).isEqualTo(Turn.FAILED);
        assertThat(row(change, broken).failure()).contains("whom no listing names");
        assertThat(keyPersons.require(broken).edition()).isEqualTo("9");
        assertThat(keyPersons.require(sound).edition()).isEqualTo("8");
        assertThat(changes.require(change.id()).state()).isEqualTo(EditionChangeState.COMPLETED);
        jdbc.update(
                "insert into cordon.listing values (?, 'repair', 'CLOSE_CONTACT', ?, current_timestamp)",
                broken,
                today());
        control.resume(change.id());
        recalculate();
        assertThat(row(change, broken).turn()).isEqualTo(Turn.DONE);
        assertThat(keyPersons.require(broken).edition()).isEqualTo("8");
    }

    @Test
    void whatDiedInTheMiddleGoesOnAndNobodyHasTwoTurns() {
        List<String> numbers = isolateFifty();
        EditionChange change = confirmed("8");
        assertThat(recalculation.work()).isTrue();
        transactions.executeWithoutResult(dying -> {
            assertThat(queue.take(change.id(), 10)).hasSize(10);
            dying.setRollbackOnly();
        });
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(this::recalculate), CompletableFuture.runAsync(this::recalculate))
                .join();
        assertThat(figures.progress(change.id()).done())
                .isEqualTo(figures.progress(change.id()).total());
        assertThat(jdbc.queryForList(
                        "select distinct version from cordon.key_person where number like ? || '%'",
                        Integer.class, numbers.get(0).substring(0, 9)))
                .containsExactly(1);
        assertThat(changes.require(change.id()).state()).isEqualTo(EditionChangeState.COMPLETED);
    }

    @Test
    void movesFiftyPeopleWithTheirTimers() {
        List<String> numbers = isolateFifty();
        EditionChange change = recalculated("20");
        assertThat(numbers).allSatisfy(number -> {
            assertThat(row(change, number).turn()).isEqualTo(Turn.DONE);
            assertThat(dueOf(number, "IntermediateEvent_IsolationPeriodOver")).isEqualTo(startOf(today().plusDays(3)));
        });
    }

    @Test
    void pausedChangeWaitsAndStoppedOneSkips() {
        List<String> numbers = isolateFifty();
        EditionChange change = confirmed("8");
        control.pause(change.id());
        assertThat(recalculation.work()).isFalse();
        EditionChange other = proposed("20");
        signIn("echq", Roles.HEADQUARTERS_STAFF);
        signIn("eccdcTwo", Roles.CDC_INVESTIGATORS);
        accounts.create("eccdcTwo", "CDC", "Password-1234", Set.of(Roles.CDC_INVESTIGATORS), Set.of());
        assertRefused(
                () -> confirmation.confirm(other.id(), Previews.seen(application, other.id())),
                "editionChange.otherInWork");
        control.stop(change.id());
        assertThat(row(change, numbers.get(0)).turn()).isEqualTo(Turn.SKIPPED);
        assertRefused(() -> control.pause(change.id()), "editionChange.state");
        assertThat(confirmation
                        .confirm(other.id(), Previews.seen(application, other.id()))
                        .state())
                .isEqualTo(EditionChangeState.RUNNING);
    }

    @Test
    void confirmsOnlyWhatWasShown() {
        String number = isolated(3);
        EditionChange change = proposed("20");
        long person = keyPersons.require(number).personId();
        listing.list(ListRequest.direct(person, KeyPersonCategory.CLOSE_CONTACT, today(), "met again"));
        verifying(KeyPersonCategory.CLOSE_CONTACT, 0);
        signIn("echq", Roles.HEADQUARTERS_STAFF);
        assertRefused(
                () -> confirmation.confirm(change.id(), Previews.seen(application, change.id())),
                "editionChange.peopleChanged");
        assertThat(after(row(change, number)).isolationUntil()).isEqualTo(today().plusDays(5));
        assertThat(confirmation
                        .confirm(change.id(), Previews.seen(application, change.id()))
                        .state())
                .isEqualTo(EditionChangeState.RUNNING);
    }

    @Test
    void whoSawOlderFiguresDoesNotConfirmThoseThatAnotherOnesRefusalKept() {
        String number = isolated(3);
        EditionChange change = proposed("20");
        Instant seen = change.previewedAt();
        long person = keyPersons.require(number).personId();
        listing.list(ListRequest.direct(person, KeyPersonCategory.CLOSE_CONTACT, today(), "met again"));
        signIn("echq", Roles.HEADQUARTERS_STAFF);
        assertRefused(() -> confirmation.confirm(change.id(), seen), "editionChange.peopleChanged");
        assertRefused(() -> confirmation.confirm(change.id(), seen), "editionChange.peopleChanged");
        assertThat(changes.require(change.id()).state()).isEqualTo(EditionChangeState.PROPOSED);
        Instant anew = Previews.seen(application, change.id());
        assertThat(anew).isAfter(seen);
        assertThat(confirmation.confirm(change.id(), anew).state()).isEqualTo(EditionChangeState.RUNNING);
    }

    @Test
    void whoHasNoAnswerTodayEitherHoldsNoConfirmationUp() {
        String broken = isolated(2);
        jdbc.update("delete from cordon.listing where number = ?", broken);
        EditionChange change = confirmed("8");
        assertThat(row(change, broken).effect()).isEqualTo(EditionEffect.UNKNOWN);
        assertThat(change.state()).isEqualTo(EditionChangeState.RUNNING);
    }

    @Test
    void confirmsOnlyTheTablesThatAreDeployed() {
        EditionChange change = proposed("20");
        jdbc.update(
                "update cordon.edition_change set table_versions = 'ControlMeasure:1,LocalOverride:7,SpecialNeed:1' where id = ?",
                change.id());
        signIn("echq", Roles.HEADQUARTERS_STAFF);
        assertRefused(
                () -> confirmation.confirm(change.id(), Previews.seen(application, change.id())),
                "editionChange.tablesChanged");
    }

    @Test
    void findsWhoWasListedUnderTheOldEditionDuringTheConfirmation() {
        EditionChange change = confirmed("8");
        String late = verifying(KeyPersonCategory.CLOSE_CONTACT, 0);
        jdbc.update("update cordon.key_person set edition = '9' where number = ?", late);
        recalculate();
        assertThat(row(change, late).turn()).isEqualTo(Turn.DONE);
        assertThat(keyPersons.require(late).edition()).isEqualTo("8");
    }

    @Test
    void everybodyFollowsTheTablesThatWereConfirmedThoughNewerOnesAreDeployedMeanwhile() {
        String number = isolated(2);
        LocalDate until = keyPersons.require(number).isolationUntil();
        confirmed("9");
        String newer = new LocalRows()
                .row("Longer", "closeContact", LocalRows.ALWAYS, Map.of("isolationDays", "10"))
                .deploy(engine.getRepositoryService());
        try {
            recalculate();
        } finally {
            engine.getRepositoryService().deleteDeployment(newer, true);
        }

        assertThat(keyPersons.require(number).isolationUntil()).isEqualTo(until);
    }

    @Test
    void onlyTheWholeDistrictReadsChanges() {
        staff.requireReader();
        signIn("ectown", Roles.TOWN_STAFF);

        assertRefused(staff::requireReader, "editionChange.notEntitled");
    }

    @Test
    void nobodyTakesUpAChangeAgainThatALaterOneHasOvertaken() {
        EditionChange overtaken = recalculated("8");
        accounts.create("eccdcThree", "CDC", "Password-1234", Set.of(Roles.CDC_INVESTIGATORS), Set.of());
        signIn("eccdcThree", Roles.CDC_INVESTIGATORS);
        recalculated("9");

        assertRefused(() -> control.resume(overtaken.id()), "editionChange.superseded");
    }

    private EditionChange proposed(String target) {
        EditionChange change = proposal.propose(target, "order 7");
        Previews.finish(application);
        return changes.require(change.id());
    }

    private EditionChange confirmed(String target) {
        EditionChange change = proposed(target);
        signIn("echq", Roles.HEADQUARTERS_STAFF);
        return confirmation.confirm(change.id(), Previews.seen(application, change.id()));
    }

    private EditionChange recalculated(String target) {
        EditionChange change = confirmed(target);
        recalculate();
        assertThat(changes.require(change.id()).state()).isEqualTo(EditionChangeState.COMPLETED);
        return change;
    }

    private void recalculate() {
        while (recalculation.work()) {
            assertThat(edition.current()).isNotEmpty();
        }
    }

    private void previewBy(EditionChange change, int most) {
        while (changes.require(change.id()).isBeingPreviewed()) {
            previewStep.preview(change.id(), most);
        }
    }

    private long openPeople() {
        Long open = jdbc.queryForObject("select count(*) from cordon.key_person where ended_at is null", Long.class);
        return Objects.requireNonNull(open);
    }

    private void listFifty() {
        new IsolatedPeople(jdbc, engine, transactions, clock)
                .list(IsolatedPeople.numbers("LF" + UUID.randomUUID().toString().substring(0, 8), 50));
    }

    private List<String> isolateFifty() {
        List<String> numbers =
                IsolatedPeople.numbers("T" + UUID.randomUUID().toString().substring(0, 8), 50);
        new IsolatedPeople(jdbc, engine, transactions, clock).isolate(numbers, 2);
        return numbers;
    }

    private String isolated(int daysSinceExposure) {
        String number = verifying(KeyPersonCategory.CLOSE_CONTACT, Math.min(daysSinceExposure, 3));
        Walker person = walker(number).does("UserTask_VerifyPerson", FOUND);
        person.does("UserTask_AssignVehicle", Map.of("vehiclePlate", "鲁B12345", "driver", "Li"));
        arrive(person);
        laboratory().keepsNegative(person);
        laboratory().livesDays(person, Math.max(0, daysSinceExposure - 3));
        return number;
    }

    private void arrive(Walker person) {
        String own = UUID.randomUUID().toString().substring(0, 8);
        rooms.open(SmallDistrict.SITE, List.of(own));
        person.does("UserTask_BoardPerson", Map.of("identityChecked", true, "temperature", "36.5"));
        person.does("UserTask_DeliverPerson");
        OwnVehicles.disinfect(engine);
        person.does(
                "UserTask_SignForPerson",
                Map.of("signature", "accepted", "identityChecked", true, "temperature", "36.5"));
        person.does("UserTask_AssignRoom", Map.of("room", own));
        person.does("UserTask_RecordIntake", Map.of("noticeServed", true));
    }

    private String inHomeQuarantine() {
        String number = verifying(KeyPersonCategory.SUB_CLOSE_CONTACT, 0);
        Walker person = walker(number).does("UserTask_VerifyPerson", FOUND);
        person.does("UserTask_CheckHome", Map.of("outcome", "homeFit"));
        person.does("UserTask_ServeQuarantineNotice", Map.of("noticeNumber", "N-1"));
        return number;
    }

    private String verifying(KeyPersonCategory category, int daysSinceExposure) {
        long person = persons.register(PersonDetails.builder()
                        .source("test")
                        .sourceId(UUID.randomUUID().toString())
                        .areaCode(SmallDistrict.HUANXIU)
                        .build())
                .personId();
        LocalDate exposure = today().minusDays(daysSinceExposure);
        String number = String.valueOf(listing.list(ListRequest.direct(person, category, exposure, "test"))
                .number());
        walker(number).runJobs();
        return number;
    }

    private EditionChangeRow row(EditionChange change, String number) {
        return people.between(change.id(), number, number).get(0);
    }

    private static PlanRow after(EditionChangeRow row) {
        return Objects.requireNonNull(row.after(), "nothing is ordered afterwards");
    }

    private Date dueOf(String number, String activity) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .flatMap(
                        id -> engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(id)
                                .activityId(activity)
                                .list()
                                .stream())
                .map(Job::getDuedate)
                .findFirst()
                .orElseThrow();
    }

    private Laboratory laboratory() {
        return new Laboratory(application);
    }

    private Walker walker(String number) {
        return new Walker(engine, number);
    }

    private Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void signIn(String userId, String role) {
        StaffUser user = new StaffUser(userId, userId, Set.of(role), Set.of());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, "", user.getAuthorities()));
    }

    private static void assertRefused(Runnable call, String code) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }
}
