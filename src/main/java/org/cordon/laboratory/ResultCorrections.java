package org.cordon.laboratory;

import java.time.Clock;
import java.util.List;
import org.cordon.laboratory.TestResult.Reading;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonDirectory;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the module above, which sees to it that two people have decided, say what a result says or whom it is about. A
 * correction is a further report: what the laboratory sent stays, and what it sends later holds again.
 */
@Service
public class ResultCorrections {

    private static final String METHOD = "correction";

    private final RecordedResults results;
    private final ResultReview review;
    private final ResultIntake intake;
    private final PersonDirectory persons;
    private final Clock clock;

    ResultCorrections(
            RecordedResults results, ResultReview review, ResultIntake intake, PersonDirectory persons, Clock clock) {
        this.results = results;
        this.review = review;
        this.intake = intake;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * What a result says now, if it may be corrected.
     *
     * @param wanted to whom it would be given; null if to nobody else
     * @throws NotFound {@code result.unknown}, {@code person.unknown}
     * @throws Refused {@code result.of.place}
     */
    public Standing standing(long resultId, @Nullable Long wanted) {
        TestResult result = result(resultId);
        if (result.current().place() != null) {
            throw new Refused("result.of.place", "This is a sample of a place; it cannot be given to a person");
        }
        if (wanted != null && !persons.exists(wanted)) {
            throw new NotFound("person.unknown", "No person has the id " + wanted, wanted);
        }
        return new Standing(result.current().result(), result.match().personId());
    }

    /**
     * Corrects the result.
     *
     * @param personId to whom it belongs; null if that is right
     * @param says what it says; null if that is right
     * @param change the number of the change that two people have decided
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(long resultId, @Nullable Long personId, @Nullable ReportedResult says, String change) {
        if (says != null) {
            intake.receive(report(result(resultId), says), change);
        }
        if (personId != null) {
            review.assign(resultId, personId, change);
        }
    }

    private TestReport report(TestResult result, ReportedResult says) {
        Reading current = result.current();
        return new TestReport(
                result.key().laboratory(),
                result.key().sampleNumber(),
                current.tubeNumber(),
                current.poolSize(),
                current.sampledAt(),
                clock.instant(),
                METHOD,
                says,
                null,
                null,
                null,
                PersonDetails.builder().build());
    }

    private TestResult result(long id) {
        return results.byIds(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("result.unknown", "There is no test result " + id, id));
    }

    /** What a result says, and about whom; null while that is not known. */
    public record Standing(ReportedResult says, @Nullable Long personId) {}
}
