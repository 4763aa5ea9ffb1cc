package org.cordon.control.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.cordon.control.ControlRules;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.control.LocalRows;
import org.cordon.control.Measure;
import org.cordon.control.Reckoner;
import org.cordon.control.RuleBook;
import org.cordon.control.RuleSources;
import org.cordon.control.search.SearchRules;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.engine.TablesInForce;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.ModelFiles;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

/** A table that somebody deploys decides about nobody until two people have confirmed it. */
@CordonTest
class TablesInForceIntegrationTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    KeyPersonDirectory keyPersons;

    @Autowired
    Reckoner reckoner;

    @Autowired
    ControlRules rules;

    @Autowired
    RuleSources sources;

    @Autowired
    SearchRules searches;

    @Autowired
    EditionChangeProposal proposal;

    @Autowired
    EditionChangeConfirmation confirmation;

    @Autowired
    EditionRecalculation recalculation;

    @Autowired
    EditionChangePeople people;

    @Autowired
    TablesInForce tables;

    @Autowired
    @Qualifier("modelDeployment")
    SmartInitializingSingleton start;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    private final List<String> deployments = new ArrayList<>();

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
        accounts.create("tifhq", "HQ", "Password-1234", Set.of(Roles.HEADQUARTERS_STAFF), Set.of());
        accounts.create("tifcdc", "CDC", "Password-1234", Set.of(Roles.CDC_INVESTIGATORS), Set.of());
        signIn("tifcdc", Roles.CDC_INVESTIGATORS);
    }

    @AfterEach
    void takeBack() {
        SecurityContextHolder.clearContext();
        deployments.forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment, true));
        LocalRows.confirm(tables, transactions);
        jdbc.update("delete from cordon.edition_change_person");
        jdbc.update("delete from cordon.edition_change");
    }

    @Test
    void aModellersRowOfNoDaysShortensNobodysPlanUntilASecondPersonConfirms() {
        String number = listed();
        deployNoDays();

        assertThat(reckoner.plan(keyPersons.require(number)).isolationUntil()).isEqualTo(today().plusDays(7));
        meetAgain(number);
        decide(number);
        assertThat(keyPersons.require(number).isolationUntil()).isEqualTo(today().plusDays(7));
        assertThat(keyPersons.require(listed()).isolationUntil()).isEqualTo(today().plusDays(7));

        EditionChange change = proposed("order 12");
        EditionChangeRow row = row(change, number);
        assertThat(change.changedTables()).containsExactly("LocalOverride 1 → 2");
        assertThat(row.effect()).isEqualTo(EditionEffect.SHORTENED);
        assertThat(Objects.requireNonNull(row.after()).ruleRows()).contains("LocalOverride:2:NoDays");
        assertThat(keyPersons.require(listed()).isolationUntil()).isEqualTo(today().plusDays(7));

        signIn("tifhq", Roles.HEADQUARTERS_STAFF);
        confirmation.confirm(change.id(), Previews.seen(application, change.id()));
        recalculate();

        assertThat(keyPersons.require(number).isolationUntil()).isEqualTo(today());
        KeyPerson next = keyPersons.require(listed());
        assertThat(next.isolationUntil()).isEqualTo(today());
        assertThat(next.ruleRows()).contains("LocalOverride:2:NoDays");
        assertThat(sources.resolve("LocalOverride:2:NoDays").source()).isEqualTo("Order 12 of the district");
        assertThat(proposal.waiting()).isEmpty();
    }

    @Test
    void tablesThatDecideNoPlanWaitAsWell() {
        int calls = searches.calls("9");
        deploy("modeller", "SearchRule", text -> text.replaceAll("<text>\\d+</text>", "<text>9</text>"));

        assertThat(searches.calls("9")).isEqualTo(calls).isNotEqualTo(9);
        assertThat(proposal.waiting()).containsExactly("SearchRule 1 → 2");
        EditionChange change = proposed("order 13");
        signIn("tifhq", Roles.HEADQUARTERS_STAFF);
        confirmation.confirm(change.id(), Previews.seen(application, change.id()));

        assertThat(searches.calls("9")).isEqualTo(9);
    }

    @Test
    void anUpdateOfTheApplicationWaitsToo() {
        deploy("cordon", "LocalOverride", text -> text.replace("</decisionTable>", row() + "</decisionTable>"));
        tables.adopt("cordon");

        assertThat(tables.versions()).containsEntry("LocalOverride", 1);
        assertThat(keyPersons.require(listed()).isolationUntil()).isEqualTo(today().plusDays(7));
        assertThat(proposal.waiting()).containsExactly("LocalOverride 1 → 2");
    }

    @Test
    void aTableThatAnUpdateBringsForTheFirstTimeIsInForceAtOnce() {
        deploy("modeller", "SearchRule", text -> text.replace("\"SearchRule\"", "\"StrangersRule\""));
        deploy("cordon", "SearchRule", text -> text.replace("\"SearchRule\"", "\"NewRule\""));

        tables.adopt("cordon");

        try {
            assertThat(tables.versions()).containsEntry("NewRule", 1).doesNotContainKey("StrangersRule");
            assertThat(rules.newest().versions()).contains("NewRule:1").doesNotContain("StrangersRule");
        } finally {
            jdbc.update("delete from cordon.rule_table where name = 'NewRule'");
        }
    }

    /** As after the update from a release in which the newest version decided, whoever deployed it. */
    @Test
    void theFirstStartKeepsTheTableThatDecidedBefore() {
        deployNoDays();
        deploy("cordon", "SearchRule", text -> text.replace("\"SearchRule\"", "\"OldRule\""));
        deploy("modeller", "SearchRule", text -> text.replace("\"SearchRule\"", "\"StrangersRule\""));
        jdbc.update("delete from cordon.rule_table");
        Set<String> before = deployed();
        changedPackage();

        start.afterSingletonsInstantiated();

        try {
            assertThat(tables.newest()).as("the packaged one, again").containsEntry("LocalOverride", 4);
            assertThat(tables.versions())
                    .containsEntry("LocalOverride", 3)
                    .containsEntry("SearchRule", 1)
                    .containsEntry("OldRule", 1)
                    .doesNotContainKey("StrangersRule");
        } finally {
            deployed().stream().filter(id -> !before.contains(id)).forEach(deployments::add);
            jdbc.update("delete from cordon.rule_table where name = 'OldRule'");
        }
    }

    @Test
    void whoWasListedByTheOldTablesDuringTheConfirmationIsRecalculated() {
        deployNoDays();
        EditionChange change = proposed("order 12");
        String late = listed();
        signIn("tifhq", Roles.HEADQUARTERS_STAFF);
        confirmation.confirm(change.id(), Previews.seen(application, change.id()));
        jdbc.update("delete from cordon.edition_change_person where number = ?", late);

        recalculate();

        assertThat(keyPersons.require(late).isolationUntil()).isEqualTo(today());
    }

    @Test
    void everyPackagedTableIsInForce() {
        RuleBook book = rules.current();

        assertThat(tables.versions().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ModelFiles.decisions().stream().map(ModelFiles::name).toList());
        assertThat(rules.current()).isSameAs(book);
    }

    /** Holds nobody else's preview up, but the confirmation. Of a category that hardly anybody has: each failure is logged. */
    @Test
    void forWhomTwoRowsHoldTheAnswerIsUnknownAndHoldsNobodyUp() {
        String number = listed(KeyPersonCategory.LOW_RISK_AREA);
        String twice = row("One", "lowRiskArea") + row("Other", "lowRiskArea");
        deploy("modeller", "LocalOverride", text -> text.replace("</decisionTable>", twice + "</decisionTable>"));

        EditionChange change = proposed("order 14");

        assertThat(row(change, number).effect()).isEqualTo(EditionEffect.UNKNOWN);
        assertThat(Previews.seen(application, change.id()))
                .as("everybody has their turn")
                .isNotNull();
        assertNotConfirmed(change, "editionChange.noAnswer");
        assertThat(reckoner.plan(keyPersons.require(number)).category()).isEqualTo(KeyPersonCategory.LOW_RISK_AREA);
    }

    /** Of a category that nobody has: whoever has it loses their answer, which refuses the tables first. */
    @Test
    void noTablesComeIntoForceByWhichNobodyOfACategoryCouldBeListed() {
        KeyPersonCategory category = categoryOfNobody();
        String twice = row("One", category.code()) + row("Other", category.code());
        deploy("modeller", "LocalOverride", text -> text.replace("</decisionTable>", twice + "</decisionTable>"));

        EditionChange change = proposed("order 15");

        assertNotConfirmed(change, "editionChange.noAnswerForCategory");
    }

    private KeyPersonCategory categoryOfNobody() {
        List<String> had = jdbc.queryForList("select distinct category from cordon.listing", String.class);
        return Arrays.stream(KeyPersonCategory.values())
                .filter(category -> !had.contains(category.name()))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("Tests have listed people of every category in the shared database"));
    }

    private void assertNotConfirmed(EditionChange change, String code) {
        signIn("tifhq", Roles.HEADQUARTERS_STAFF);
        Instant seen = Previews.seen(application, change.id());
        assertThatThrownBy(() -> confirmation.confirm(change.id(), seen))
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(tables.versions()).containsEntry("LocalOverride", 1);
    }

    private EditionChange proposed(String reason) {
        EditionChange change = proposal.propose("9", reason);
        Previews.finish(application);
        return change;
    }

    private void deployNoDays() {
        deploy("modeller", "LocalOverride", text -> text.replace("</decisionTable>", row() + "</decisionTable>"));
    }

    private static String row() {
        return row("NoDays", "closeContact");
    }

    private static String row(String id, String category) {
        return new LocalRows()
                .row(id, category, LocalRows.ALWAYS, Map.of("isolationDays", "0", "isolationTestDays", "\"0\""))
                .text();
    }

    private void deploy(String source, String table, UnaryOperator<String> changed) {
        String text = ModelFiles.decisions().stream()
                .filter(file -> ModelFiles.name(file).equals(table))
                .map(ModelFiles::text)
                .findFirst()
                .orElseThrow();
        DeploymentBuilder deployment = engine.getRepositoryService()
                .createDeployment()
                .source(source)
                .addString(table + ".dmn", changed.apply(text));
        deployments.add(deployment.deploy().getId());
    }

    /** Has the next start find that the packaged table is another one than the application deployed last. */
    private void changedPackage() {
        String text = ModelFiles.decisions().stream()
                .filter(file -> ModelFiles.name(file).equals("LocalOverride"))
                .map(ModelFiles::text)
                .findFirst()
                .orElseThrow();
        engine.getRepositoryService()
                .createDeployment()
                .name("cordon")
                .source("cordon")
                .addString(
                        "bpmn/control/LocalOverride.dmn", text.replace("</decisionTable>", row() + "</decisionTable>"))
                .deploy();
    }

    private Set<String> deployed() {
        return engine.getRepositoryService().createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
    }

    private void meetAgain(String number) {
        long person = keyPersons.require(number).personId();
        listing.list(ListRequest.direct(person, KeyPersonCategory.CLOSE_CONTACT, today(), "met again"));
    }

    private void decide(String number) {
        new Walker(engine, number)
                .does("UserTask_VerifyPerson", Map.of("outcome", "found", "identityChecked", true))
                .runJobs();
        assertThat(keyPersons.require(number).measure()).isEqualTo(Measure.CENTRAL_ISOLATION);
    }

    private String listed() {
        return listed(KeyPersonCategory.CLOSE_CONTACT);
    }

    private String listed(KeyPersonCategory category) {
        long person = persons.register(PersonDetails.builder()
                        .source("test")
                        .sourceId(UUID.randomUUID().toString())
                        .areaCode(SmallDistrict.HUANXIU)
                        .build())
                .personId();
        String number = String.valueOf(listing.list(ListRequest.direct(person, category, today(), "test"))
                .number());
        new Walker(engine, number).runJobs();
        return number;
    }

    private EditionChangeRow row(EditionChange change, String number) {
        return people.between(change.id(), number, number).get(0);
    }

    private void recalculate() {
        while (recalculation.work()) {
            assertThat(tables.versions()).isNotEmpty();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void signIn(String userId, String role) {
        StaffUser user = new StaffUser(userId, userId, Set.of(role), Set.of());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, "", user.getAuthorities()));
    }
}
