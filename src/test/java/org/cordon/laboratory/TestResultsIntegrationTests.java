package org.cordon.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordon.laboratory.ReportedResult.INDETERMINATE;
import static org.cordon.laboratory.ReportedResult.NEGATIVE;
import static org.cordon.laboratory.ReportedResult.POSITIVE;
import static org.cordon.laboratory.ReportedResult.WITHDRAWN;
import static org.cordon.laboratory.SomeReports.LABORATORY;
import static org.cordon.laboratory.SomeReports.hour;
import static org.cordon.laboratory.SomeReports.nobody;
import static org.cordon.laboratory.SomeReports.ofPlace;
import static org.cordon.laboratory.SomeReports.person;
import static org.cordon.laboratory.SomeReports.pooled;
import static org.cordon.laboratory.SomeReports.report;
import static org.cordon.laboratory.SomeReports.single;

import java.util.List;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordon.laboratory.ReceivedResult.Outcome;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonDirectory;
import org.cordon.persons.PersonRegistration;
import org.cordon.persons.SomePeople;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@CordonTest
@RecordApplicationEvents
@Transactional
class TestResultsIntegrationTests {

    @Autowired
    ResultIntake intake;

    @Autowired
    TestResults results;

    @Autowired
    SampleRegistration samples;

    @Autowired
    ResultReview review;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PersonRegistration registration;

    @Autowired
    PersonDirectory directory;

    @Autowired
    ApplicationEvents events;

    private final SomePeople some = new SomePeople();
    private final String sample = some.word();
    private final String number = some.idNumber();
    private final String phone = some.phone();
    private final PersonDetails wang =
            person(details -> details.name("王小明").documentNumber(number).phone(phone));

    @Test
    void keepsTheLastReportInWhateverOrderTheyCome() {
        long person = register(wang);

        assertThat(send(single(sample, 5, NEGATIVE, wang))).isEqualTo(Outcome.CREATED);
        assertThat(send(single(sample, 3, POSITIVE, wang))).isEqualTo(Outcome.SUPERSEDED);
        assertThat(send(single(sample, 5, NEGATIVE, wang))).isEqualTo(Outcome.UNCHANGED);
        assertThat(send(single(sample, 3, POSITIVE, wang))).isEqualTo(Outcome.UNCHANGED);
        assertThat(findings(person)).containsExactly(Finding.NEGATIVE);
        assertThat(announced())
                .as("a positive that was corrected before it came")
                .isEmpty();
        assertThat(send(single(sample, 6, INDETERMINATE, wang))).isEqualTo(Outcome.CORRECTED);
        assertThat(findings(person)).containsExactly(Finding.INDETERMINATE);
    }

    @Test
    void keepsThePersonThoughACorrectionGivesTheNumberOfTheSampleOnly() {
        long person = register(wang);
        send(single(sample, 3, POSITIVE, wang));
        send(single(sample, 5, NEGATIVE, nobody()));

        assertThat(findings(person)).containsExactly(Finding.NEGATIVE);
    }

    @Test
    void keepsThePersonWhosePhoneWasCorrectedAfterItHadNamedThem() {
        PersonDetails told = person(details -> details.name("王小明").phone(phone));
        long person = register(told);
        send(single(sample, 3, POSITIVE, told));
        directory.correctPhone(person, some.phone());

        send(single(sample, 5, NEGATIVE, told));

        assertThat(findings(person)).containsExactly(Finding.NEGATIVE);
    }

    @Test
    void believesTheGraverOfTwoReportsOfOneMoment() {
        long person = register(wang);
        send(single(sample, 5, WITHDRAWN, wang));
        send(single(sample, 5, POSITIVE, wang));
        send(single(sample, 5, INDETERMINATE, wang));
        send(single(sample, 5, NEGATIVE, wang));

        assertThat(findings(person)).containsExactly(Finding.POSITIVE);
    }

    @Test
    void announcesAPositiveOnceAndThatItIsWithdrawn() {
        long person = register(wang);
        send(single(sample, 3, POSITIVE, wang));
        send(single(sample, 3, POSITIVE, wang));
        send(single(sample, 4, POSITIVE, wang));
        assertThat(announced()).containsExactly(new PositiveResultReceived(person, hour(0)));

        send(single(sample, 5, WITHDRAWN, nobody()));
        assertThat(results.of(person)).isEmpty();
        assertThat(withdrawn()).containsExactly(new PositiveResultWithdrawn(person, LABORATORY, key(sample)));
        send(single(sample, 6, POSITIVE, wang));
        assertThat(announced()).hasSize(2);
    }

    @Test
    void withdrawsNothingWhileAnotherPositiveStands() {
        long person = register(wang);
        String other = some.word();
        send(single(sample, 3, POSITIVE, wang));
        send(single(other, 3, POSITIVE, wang));

        send(single(sample, 5, NEGATIVE, wang));
        assertThat(withdrawn()).isEmpty();
        send(single(other, 5, NEGATIVE, wang));
        assertThat(withdrawn()).containsExactly(new PositiveResultWithdrawn(person, LABORATORY, key(other)));
    }

    @Test
    void letsAResultWaitForItsPerson() {
        send(single(sample, 3, POSITIVE, wang));
        assertThat(state(sample)).isEqualTo(MatchState.WAITING);

        long person = register(wang);

        assertThat(findings(person)).containsExactly(Finding.POSITIVE);
        assertThat(announced()).containsExactly(new PositiveResultReceived(person, hour(0)));
        assertThat(changed(person)).isEqualTo(1);
    }

    @Test
    void findsWhoBecomesKnownByThePhoneOrTheSourceOnlyLater() {
        String id = some.word();
        String bySource = some.word();
        send(single(sample, 3, NEGATIVE, person(details -> details.name("王小明").phone(phone))));
        send(single(
                bySource, 3, NEGATIVE, person(details -> details.source("list").sourceId(id))));
        long person = register(person(details -> details.name("王小明").documentNumber(number)));
        assertThat(results.of(person)).isEmpty();

        directory.correctPhone(person, phone);
        assertThat(results.of(person)).hasSize(1);
        register(person(details -> details.documentNumber(number).source("list").sourceId(id)));
        assertThat(results.of(person)).hasSize(2);
        directory.correctPhone(person, some.phone());
        assertThat(results.of(person))
                .as("a corrected phone takes no result away")
                .hasSize(2);
    }

    @Test
    void neverMatchesByNameAlone() {
        long person = register(wang);
        send(single(sample, 3, POSITIVE, person(details -> details.name("王小明"))));

        assertThat(results.of(person)).isEmpty();
        assertThat(inReview(sample).doubt()).isEqualTo(Doubt.NOBODY_NAMED);
        assertThat(inReview(sample).identity().name()).isEqualTo("王**");
    }

    @Test
    void asksAHumanWhereDocumentAndNameWithPhoneNameTwoPeople() {
        long holder = register(person(details -> details.name("李娜").documentNumber(number)));
        long named = register(person(details -> details.name("王小明").phone(phone)));
        send(single(sample, 3, POSITIVE, wang));

        assertThat(inReview(sample).doubt()).isEqualTo(Doubt.TWO_PEOPLE);
        assertThat(inReview(sample).candidates()).extracting("id").containsExactlyInAnyOrder(holder, named);
        assertThat(announced()).isEmpty();

        review.assign(inReview(sample).id(), named, "cdc");
        assertThat(findings(named)).containsExactly(Finding.POSITIVE);
        assertThat(announced()).containsExactly(new PositiveResultReceived(named, hour(0)));
        send(single(sample, 4, NEGATIVE, wang));
        assertThat(findings(named)).as("the word stands for further reports").containsExactly(Finding.NEGATIVE);
    }

    @Test
    void forgetsTheHumansWordOnceTheLaboratoryNamesSomebodyElse() {
        long one = register(wang);
        String otherNumber = some.idNumber();
        long other = register(person(details -> details.documentNumber(otherNumber)));
        send(single(sample, 3, POSITIVE, person(details -> details.name("王小明"))));
        review.assign(inReview(sample).id(), one, "cdc");

        send(single(sample, 4, POSITIVE, person(details -> details.documentNumber(otherNumber))));

        assertThat(results.of(one)).isEmpty();
        assertThat(findings(other)).containsExactly(Finding.POSITIVE);
        assertThat(withdrawn()).containsExactly(new PositiveResultWithdrawn(one, LABORATORY, key(sample)));
    }

    @Test
    void asksAHumanWhereNameAndPhoneAreThoseOfAnotherDocument() {
        register(wang);
        String typo = some.idNumber();
        send(single(sample, 3, NEGATIVE, person(details -> details.name("王小明")
                .phone(phone)
                .documentNumber(typo))));

        assertThat(inReview(sample).doubt()).isEqualTo(Doubt.OTHER_DOCUMENT);
        long namesake =
                register(person(details -> details.name("王小明").phone(phone).documentNumber(typo)));
        assertThat(results.of(namesake))
                .as("there are two of that name and phone")
                .hasSize(1);
    }

    @Test
    void asksAHumanWhichOfTwoNamesakesWithOnePhone() {
        register(wang);
        register(person(details -> details.name("王小明").phone(phone).documentNumber(some.idNumber())));
        send(single(sample, 3, NEGATIVE, person(details -> details.name("王小明").phone(phone))));

        assertThat(inReview(sample).doubt()).isEqualTo(Doubt.TWO_PEOPLE);
    }

    @Test
    void findsThePersonByTheSampleThatOurStaffTook() {
        long person = register(wang);
        send(single(sample, 3, NEGATIVE, nobody()));
        assertThat(state(sample)).isEqualTo(MatchState.REVIEW);

        assertThat(samples.take(person, sample, null, null, hour(0))).isTrue();
        assertThat(samples.take(person, sample, null, null, hour(0))).isFalse();

        assertThat(findings(person)).containsExactly(Finding.NEGATIVE);
        long other = register(person(details -> details.documentNumber(some.idNumber())));
        assertThatThrownBy(() -> samples.take(other, sample, LABORATORY, null, hour(0)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> samples.take(-1, some.word(), null, null, hour(0)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void asksAHumanWhereAStrangersDocumentIsOnASampleThatWeTook() {
        long person = register(wang);
        samples.take(person, sample, LABORATORY, null, hour(0));
        String strangers = some.idNumber();
        send(single(sample, 3, POSITIVE, person(details -> details.documentNumber(strangers))));

        assertThat(inReview(sample).doubt()).isEqualTo(Doubt.OTHER_DOCUMENT);
        assertThat(findings(person)).isEmpty();
    }

    @Test
    void asksAHumanWhereTheNamedPersonIsNotWhoseSampleWeTook() {
        register(wang);
        long other = register(person(details -> details.documentNumber(some.idNumber())));
        samples.take(other, sample, LABORATORY, null, hour(0));
        send(single(sample, 3, POSITIVE, wang));

        assertThat(inReview(sample).doubt()).isEqualTo(Doubt.OTHER_SAMPLE);
    }

    @Test
    void holdsEverybodyOfATubeAndMakesACaseOfNobody() {
        String tube = some.word();
        long one = register(wang);
        long other = register(person(details -> details.documentNumber(some.idNumber())));
        samples.take(other, some.word(), LABORATORY, tube, hour(0));
        send(pooled(sample, tube, 3, POSITIVE, wang));

        assertThat(standing(one).held()).isTrue();
        assertThat(standing(other).held()).isTrue();
        assertThat(announced()).isEmpty();
        assertThat(changed(other)).isEqualTo(1);

        send(report(some.word(), null, 1, 4, 6, NEGATIVE, null, wang));
        assertThat(standing(one).held()).isFalse();
        assertThat(standing(other).held()).isTrue();
    }

    @Test
    void believesTheGravestReportOfATube() {
        String tube = some.word();
        PersonDetails li = person(details -> details.documentNumber(some.idNumber()));
        long one = register(wang);
        long other = register(li);
        String second = some.word();
        send(pooled(sample, tube, 3, NEGATIVE, wang));
        send(pooled(second, tube, 3, INDETERMINATE, li));
        assertThat(findings(one)).containsExactly(Finding.INDETERMINATE);

        send(pooled(second, tube, 4, NEGATIVE, li));
        assertThat(findings(one)).containsExactly(Finding.NEGATIVE);
        assertThat(standing(other).held()).isFalse();
    }

    @Test
    void knowsWhoseSwabsAreInATubeThatNamesNobody() {
        String tube = some.word();
        long one = register(wang);
        send(pooled(tube, tube, 3, NEGATIVE, nobody()));
        assertThat(state(tube)).isEqualTo(MatchState.REVIEW);

        samples.take(one, sample, null, tube, hour(0));

        assertThat(state(tube)).isEqualTo(MatchState.MATCHED);
        assertThat(results.of(one))
                .containsExactly(new PersonResult(LABORATORY, key(sample), hour(0), hour(3), Finding.NEGATIVE, true));
    }

    @Test
    void keepsSamplesOfPlacesApart() {
        String place = "SITE-" + some.word() + "/301";
        send(ofPlace(sample, 3, POSITIVE, place));
        send(ofPlace(sample, 4, NEGATIVE, place));

        assertThat(results.ofPlace(place)).extracting(PlaceResult::finding).containsExactly(Finding.NEGATIVE);
        assertThat(events.stream(EnvironmentResultsChanged.class))
                .containsExactly(new EnvironmentResultsChanged(place), new EnvironmentResultsChanged(place));
        assertThat(announced()).isEmpty();
        long id = intake.receive(ofPlace(sample, 4, NEGATIVE, place), "lab").id();
        refuses(() -> review.assign(id, register(wang), "cdc"), "result.of.place");
    }

    @Test
    void refusesWhatCannotBeAResult() {
        refuses(() -> send(single(" ", 3, NEGATIVE, wang)), "result.missing");
        refuses(() -> send(single("x".repeat(61), 3, NEGATIVE, wang)), "result.too.long");
        refuses(() -> send(report(sample, null, 1, 3, 2, NEGATIVE, null, wang)), "result.reported.early");
        refuses(() -> send(report(sample, null, 0, 1, 2, NEGATIVE, null, wang)), "result.pool.size");
        refuses(() -> send(report(sample, null, 1, 0, 9_000_000, NEGATIVE, null, wang)), "result.ahead");
        refuses(() -> send(report(sample, null, 1, -90_000, 0, NEGATIVE, null, wang)), "result.too.old");
        refuses(() -> send(report(sample, null, 1, 0, 2, NEGATIVE, "SITE-1/1", wang)), "result.place.and.person");
        refuses(
                () -> send(
                        single(sample, 2, NEGATIVE, person(details -> details.documentNumber("370222197001010000")))),
                "person.id.number.check.digit");
        assertThatThrownBy(() -> review.assign(-1, 1, "cdc")).isInstanceOf(NotFound.class);
    }

    private static void refuses(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOf(Refused.class)
                .asInstanceOf(InstanceOfAssertFactories.type(DomainException.class))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private Outcome send(TestReport report) {
        return intake.receive(report, "lab").outcome();
    }

    private long register(PersonDetails details) {
        return registration.register(details).personId();
    }

    private List<Finding> findings(long person) {
        return results.of(person).stream().map(PersonResult::finding).toList();
    }

    private TestStanding standing(long person) {
        return TestStanding.of(results.of(person));
    }

    private ResultInReview inReview(String sampleNumber) {
        return listed(MatchState.REVIEW, sampleNumber).get(0);
    }

    private MatchState state(String sampleNumber) {
        for (MatchState state : MatchState.values()) {
            if (!listed(state, sampleNumber).isEmpty()) {
                return state;
            }
        }
        throw new IllegalStateException("There is no sample " + sampleNumber);
    }

    private List<ResultInReview> listed(MatchState state, String sampleNumber) {
        Long before = jdbc.queryForObject(
                "select coalesce(min(id) - 1, 0) from cordon.test_result where sample_number = ?",
                Long.class,
                key(sampleNumber));
        return review.list(state, Objects.requireNonNull(before), 1000).stream()
                .filter(result -> result.sampleNumber().equals(key(sampleNumber)))
                .toList();
    }

    private static String key(String sampleNumber) {
        return String.valueOf(Codes.number("sampleNumber", sampleNumber));
    }

    private List<PositiveResultReceived> announced() {
        return events.stream(PositiveResultReceived.class).toList();
    }

    private List<PositiveResultWithdrawn> withdrawn() {
        return events.stream(PositiveResultWithdrawn.class).toList();
    }

    private long changed(long person) {
        return events.stream(TestResultsChanged.class)
                .filter(event -> event.personId() == person)
                .count();
    }
}
