package org.cordon.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is kept, {@code cordon.retention.*}; whole days, such as {@code P30D}.
 *
 * @param identity from the end of the last control or case, or from the last report about somebody who had neither
 * @param caseFacts from the same end; not before the identity
 * @param taskAnswers from the answer
 * @param testResults from the reception of a result that found no person
 * @param residents from the day on which a full register no longer named somebody
 * @param rounds from the closing of a test round
 */
@ConfigurationProperties("cordon.retention")
record RetentionPeriods(
        @DefaultValue("P30D") Duration identity,
        @DefaultValue("P365D") Duration caseFacts,
        @DefaultValue("P90D") Duration taskAnswers,
        @DefaultValue("P30D") Duration testResults,
        @DefaultValue("P180D") Duration residents,
        @DefaultValue("P90D") Duration rounds) {

    private static final Duration SHORTEST = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(3660);

    RetentionPeriods {
        check("identity", identity);
        check("case-facts", caseFacts);
        check("task-answers", taskAnswers);
        check("test-results", testResults);
        check("residents", residents);
        check("rounds", rounds);
        if (caseFacts.compareTo(identity) < 0) {
            throw new IllegalArgumentException(
                    "cordon.retention.case-facts (%s) is shorter than cordon.retention.identity (%s): facts go after names"
                            .formatted(caseFacts, identity));
        }
    }

    Duration of(DataClass data) {
        return switch (data) {
            case IDENTITY -> identity;
            case CASE_FACTS -> caseFacts;
            case TASK_ANSWERS -> taskAnswers;
            case TEST_RESULTS -> testResults;
            case RESIDENTS -> residents;
            case ROUNDS -> rounds;
        };
    }

    /** Whatever ended before this moment is past its period. */
    OffsetDateTime before(DataClass data, Clock clock) {
        return OffsetDateTime.ofInstant(clock.instant().minus(of(data)), clock.getZone());
    }

    private static void check(String name, Duration period) {
        boolean wholeDays = period.equals(Duration.ofDays(period.toDays()));
        if (!wholeDays || period.compareTo(SHORTEST) < 0 || period.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "cordon.retention.%s is %s; it must be between 1 and 3660 whole days".formatted(name, period));
        }
    }
}
