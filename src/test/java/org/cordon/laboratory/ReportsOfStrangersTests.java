package org.cordon.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.laboratory.SomeReports.person;

import java.util.List;
import java.util.stream.IntStream;
import org.cordon.laboratory.ReceivedResult.Outcome;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.persons.SomePeople;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many reports at once; that they come to the same as one by one is shown by {@code ReportOrderIntegrationTests}. */
@CordonTest
class ReportsOfStrangersTests {

    @Autowired
    ResultIntake intake;

    @Autowired
    VersionReading reading;

    @Autowired
    TestResults results;

    @Autowired
    SampleRegistration samples;

    @Autowired
    PersonRegistration registration;

    private final SomePeople some = new SomePeople();
    private final String prefix = some.word();

    @Test
    void strangersAreFoundWhenTheyAreRegistered() {
        List<PersonDetails> strangers =
                IntStream.range(0, 5).mapToObj(i -> stranger()).toList();
        List<TestReport> reports = IntStream.range(0, 5)
                .mapToObj(i -> single(i, ReportedResult.NEGATIVE, strangers.get(i)))
                .toList();

        assertThat(receive(reports)).containsOnly(Outcome.CREATED).hasSize(5);
        assertThat(receive(reports)).containsOnly(Outcome.UNCHANGED).hasSize(5);

        long third = registration.register(strangers.get(2)).personId();
        assertThat(results.of(third)).singleElement().satisfies(result -> assertThat(result.sampleNumber())
                .isEqualToIgnoringCase(prefix + 2));
    }

    @Test
    void whoIsKnownByDocumentPhoneOrSampleIsTakenByThemselves() {
        PersonDetails byDocument = stranger();
        PersonDetails bySample = stranger();
        long documented = registration.register(byDocument).personId();
        long sampled = registration.register(bySample).personId();
        samples.take(sampled, prefix + "1", null, null, SomeReports.hour(0));

        receive(List.of(
                single(0, ReportedResult.POSITIVE, byDocument),
                single(1, ReportedResult.POSITIVE, SomeReports.nobody()),
                single(2, ReportedResult.NEGATIVE, stranger())));

        assertThat(results.of(documented)).hasSize(1);
        assertThat(results.of(sampled)).hasSize(1);
    }

    @Test
    void aStrangersPositiveInATubeOfSomebodyWeKnowCountsForThem() {
        long ours = registration.register(stranger()).personId();
        samples.take(ours, prefix + "X", null, prefix + "T", SomeReports.hour(0));

        receive(List.of(
                pooled(0, ReportedResult.POSITIVE, stranger()),
                pooled(1, ReportedResult.NEGATIVE, stranger()),
                single(2, ReportedResult.NEGATIVE, stranger())));

        assertThat(results.of(ours)).singleElement().satisfies(result -> assertThat(result.finding())
                .isEqualTo(Finding.POSITIVE));
    }

    @Test
    void severalReportsOfOneSampleAreTakenInTheirOrder() {
        PersonDetails stranger = stranger();
        TestReport negative = single(0, ReportedResult.NEGATIVE, stranger);
        TestReport corrected = SomeReports.single(prefix + 0, 5, ReportedResult.POSITIVE, stranger);

        assertThat(receive(List.of(negative, single(1, ReportedResult.NEGATIVE, stranger()), corrected, negative)))
                .containsExactly(Outcome.CREATED, Outcome.CREATED, Outcome.CORRECTED, Outcome.UNCHANGED);
    }

    private List<Outcome> receive(List<TestReport> reports) {
        return intake.receiveAll(reports.stream().map(reading::read).toList(), "lab");
    }

    private TestReport single(int number, ReportedResult result, PersonDetails who) {
        return SomeReports.single(prefix + number, 3, result, who);
    }

    private TestReport pooled(int number, ReportedResult result, PersonDetails who) {
        return SomeReports.pooled(prefix + number, prefix + "T", 3, result, who);
    }

    private PersonDetails stranger() {
        return person(one -> one.name("王小明").documentNumber(some.idNumber()).phone(some.phone()));
    }
}
