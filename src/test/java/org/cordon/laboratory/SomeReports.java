package org.cordon.laboratory;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.cordon.persons.PersonDetails;
import org.jspecify.annotations.Nullable;

/** Reports of a laboratory, for tests. */
final class SomeReports {

    static final Instant START = Instant.parse("2022-09-05T00:00:00Z");
    static final String LABORATORY = "区医院";

    private SomeReports() {}

    static Instant hour(int hour) {
        return START.plusSeconds(3600L * hour);
    }

    /** Of a sample taken in hour 0. */
    static TestReport single(String sample, int reportedHour, ReportedResult result, PersonDetails person) {
        return report(sample, null, 1, 0, reportedHour, result, null, person);
    }

    static TestReport pooled(
            String sample, String tube, int reportedHour, ReportedResult result, PersonDetails person) {
        return report(sample, tube, 10, 0, reportedHour, result, null, person);
    }

    static TestReport ofPlace(String sample, int reportedHour, ReportedResult result, String place) {
        return report(sample, null, 1, 0, reportedHour, result, place, nobody());
    }

    static TestReport report(
            String sample,
            @Nullable String tube,
            int poolSize,
            int sampledHour,
            int reportedHour,
            ReportedResult result,
            @Nullable String place,
            PersonDetails person) {
        return new TestReport(
                LABORATORY,
                sample,
                tube,
                poolSize,
                hour(sampledHour),
                hour(reportedHour),
                "RT-PCR",
                result,
                null,
                null,
                place,
                person);
    }

    static PersonDetails nobody() {
        return PersonDetails.builder().build();
    }

    static PersonDetails person(UnaryOperator<PersonDetails.Builder> details) {
        return details.apply(PersonDetails.builder()).build();
    }
}
