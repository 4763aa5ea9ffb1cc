package org.cordon.laboratory;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cordon.laboratory.TestResult.Reading;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses a report that cannot be true. */
@Component
class ResultCheck {

    private static final int LONGEST_PLACE = 120;
    private static final int LARGEST_POOL = 100;
    private static final BigDecimal MOST_CYCLES = BigDecimal.valueOf(100);
    private static final Instant EARLIEST = Instant.parse("2019-01-01T00:00:00Z");

    /** A laboratory's clock or time zone may be wrong, and a result is too grave to be lost over that. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Clock clock;

    ResultCheck(Clock clock) {
        this.clock = clock;
    }

    SampleKey key(TestReport report) {
        return new SampleKey(
                Codes.required("laboratory", Codes.name("laboratory", report.laboratory(), Codes.LONGEST_NAME)),
                Codes.required("sampleNumber", Codes.number("sampleNumber", report.sampleNumber())));
    }

    Reading reading(TestReport report) {
        Instant sampledAt = moment("sampledAt", report.sampledAt());
        Instant reportedAt = moment("reportedAt", report.reportedAt());
        if (reportedAt.isBefore(sampledAt)) {
            throw new Refused(
                    "result.reported.early",
                    "The report of " + reportedAt + " is older than its sample, " + sampledAt,
                    reportedAt,
                    sampledAt);
        }
        return new Reading(
                Codes.number("tubeNumber", report.tubeNumber()),
                poolSize(report.poolSize()),
                sampledAt,
                reportedAt,
                report.result(),
                Codes.name("place", report.place(), LONGEST_PLACE));
    }

    /** A person has no wrong clock: what they send was reported before. */
    void requireReported(Reading reading) {
        if (reading.reportedAt().isAfter(clock.instant())) {
            throw ahead("reportedAt", reading.reportedAt());
        }
    }

    @Nullable
    String method(TestReport report) {
        return Codes.name("method", report.method(), Codes.LONGEST_NUMBER);
    }

    @Nullable
    BigDecimal cycles(String field, @Nullable BigDecimal cycles) {
        if (cycles == null) {
            return null;
        }
        if (cycles.signum() < 0
                || cycles.compareTo(MOST_CYCLES) >= 0
                || cycles.stripTrailingZeros().scale() > 2) {
            throw new Refused(
                    "result.cycles", field + " lies between 0 and 99.99 cycles, with two decimals at most", field);
        }
        BigDecimal plain = cycles.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private Instant moment(String field, @Nullable Instant told) {
        if (told == null) {
            throw new Refused("result.missing", "A result needs the field " + field, field);
        }
        if (told.isAfter(clock.instant().plus(AHEAD))) {
            throw ahead(field, told);
        }
        if (told.isBefore(EARLIEST)) {
            throw new Refused("result.too.old", field + " lies before 2019: " + told, field, told);
        }
        return told.truncatedTo(ChronoUnit.MICROS);
    }

    private static Refused ahead(String field, Instant told) {
        return new Refused("result.ahead", field + " lies in the future: " + told, field, told);
    }

    private static int poolSize(@Nullable Integer told) {
        if (told != null && (told < 1 || told > LARGEST_POOL)) {
            throw new Refused("result.pool.size", "A tube holds the swabs of 1 to 100 people", LARGEST_POOL);
        }
        return told == null ? 1 : told;
    }
}
