package org.cordon.laboratory;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cordon.laboratory.TestResult.Assignment;
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
    private final ResultChange change;
    private final VersionReading reading;
    private final AffectedPeople affected;
    private final LaboratoryLocks locks;
    private final PersonDirectory persons;
    private final Clock clock;

    ResultCorrections(
            RecordedResults results,
            ResultChange change,
            VersionReading reading,
            AffectedPeople affected,
            LaboratoryLocks locks,
            PersonDirectory persons,
            Clock clock) {
        this.results = results;
        this.change = change;
        this.reading = reading;
        this.affected = affected;
        this.locks = locks;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * Lets nobody else report about these samples, or change whom they are about, until the transaction is over; taken in the
     * order in which a laboratory's report takes them.
     *
     * @param people who else is affected
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<Long> resultIds, Collection<Long> people) {
        locks.hold(LaboratoryLocks.samples(results.byIds(List.copyOf(resultIds))));
        List<TestResult> held = results.byIds(List.copyOf(resultIds));
        Set<Long> everybody = new TreeSet<>(people);
        everybody.addAll(affected.by(held));
        change.hold(held, everybody);
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
     * Corrects the result, in one step; the caller holds it.
     *
     * @param personId to whom it belongs; null if that is right
     * @param says what it says; null if that is right
     * @param number the number of the change that two people have decided
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(long resultId, @Nullable Long personId, @Nullable ReportedResult says, String number) {
        standing(resultId, personId);
        TestResult known = result(resultId);
        change.correct(
                known,
                says == null ? null : reading.version(report(known, says)),
                corrected -> personId == null ? corrected : corrected.assigned(assignment(personId, corrected, number)),
                number);
    }

    private Assignment assignment(long personId, TestResult corrected, String number) {
        return new Assignment(
                personId, corrected.identityMark(), number, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private TestReport report(TestResult result, ReportedResult says) {
        Reading current = result.current();
        return new TestReport(
                result.key().laboratory(),
                result.key().sampleNumber(),
                current.tubeNumber(),
                current.poolSize(),
                current.sampledAt(),
                after(current.reportedAt()),
                METHOD,
                says,
                null,
                null,
                null,
                PersonDetails.builder().build());
    }

    /** Later than what it corrects, also where the laboratory's clock is ahead. */
    private Instant after(Instant reported) {
        Instant next = reported.plus(1, ChronoUnit.MICROS);
        return next.isAfter(clock.instant()) ? next : clock.instant();
    }

    private TestResult result(long id) {
        return results.byIds(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("result.unknown", "There is no test result " + id, id));
    }

    /** What a result says, and about whom; null while that is not known. */
    public record Standing(ReportedResult says, @Nullable Long personId) {}
}
