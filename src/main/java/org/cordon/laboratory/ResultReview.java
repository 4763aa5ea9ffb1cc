package org.cordon.laboratory;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.laboratory.TestResult.Assignment;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonDirectory;
import org.cordon.persons.PersonIdentification;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The review list: results that name nobody or two people, for a human who gives them to somebody. */
@Service
public class ResultReview {

    private final RecordedResults results;
    private final VersionHistory history;
    private final ResultMatching matching;
    private final PersonIdentification identification;
    private final PersonDirectory persons;
    private final ObjectProvider<TestedPeople> testedPeople;
    private final ResultChange change;
    private final LaboratoryLocks locks;
    private final Clock clock;

    ResultReview(
            RecordedResults results,
            VersionHistory history,
            ResultMatching matching,
            PersonIdentification identification,
            PersonDirectory persons,
            ObjectProvider<TestedPeople> testedPeople,
            ResultChange change,
            LaboratoryLocks locks,
            Clock clock) {
        this.results = results;
        this.history = history;
        this.matching = matching;
        this.identification = identification;
        this.persons = persons;
        this.testedPeople = testedPeople;
        this.change = change;
        this.locks = locks;
        this.clock = clock;
    }

    /** Results in this state in the order in which their samples were first heard of; every identity masked. */
    @Transactional(readOnly = true)
    public List<ResultInReview> list(MatchState state, long after, int limit) {
        return results.page(state, after, limit).stream().map(this::inReview).toList();
    }

    /**
     * One result; every identity masked.
     *
     * @throws NotFound {@code result.unknown}
     */
    @Transactional(readOnly = true)
    public ResultInReview require(long resultId) {
        return inReview(result(resultId));
    }

    /**
     * The person who bears a number of a key person or a case.
     *
     * @throws NotFound {@code result.number.unknown} if nobody bears the number
     */
    public long personOf(String number) {
        return testedPeople.stream()
                .flatMap(people -> people.personOf(number).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound("result.number.unknown", "Nobody has the number " + number, number));
    }

    /**
     * Gives the result to a person, until the laboratory names somebody else.
     *
     * @throws NotFound {@code result.unknown} or {@code person.unknown}
     * @throws Refused {@code result.of.place}
     */
    @Transactional
    public void assign(long resultId, long personId, String assignedBy) {
        locks.hold(Stream.of(LaboratoryLocks.sample(result(resultId).key().sampleNumber())));
        TestResult result = result(resultId);
        if (result.current().place() != null) {
            throw new Refused("result.of.place", "This is a sample of a place; it cannot be given to a person");
        }
        if (!persons.exists(personId)) {
            throw new NotFound("person.unknown", "No person has the id " + personId, personId);
        }
        change.assign(
                result,
                result.assigned(new Assignment(
                        personId,
                        result.identityMark(),
                        assignedBy,
                        clock.instant().truncatedTo(ChronoUnit.MICROS))));
    }

    private TestResult result(long id) {
        Optional<TestResult> result = results.byIds(List.of(id)).stream().findFirst();
        return result.orElseThrow(() -> new NotFound("result.unknown", "There is no test result " + id, id));
    }

    private ResultInReview inReview(TestResult result) {
        List<Version> versions = history.of(result.id());
        PersonDetails identity = versions.isEmpty() // whom it named is erased
                ? PersonDetails.builder().build()
                : Version.naming(versions).identity();
        return new ResultInReview(
                result.id(),
                result.key().laboratory(),
                result.key().sampleNumber(),
                result.current().tubeNumber(),
                result.current().poolSize(),
                result.current().sampledAt(),
                result.current().reportedAt(),
                result.current().result(),
                result.match().state(),
                result.match().doubt(),
                identification.masked("result:" + result.id(), identity),
                result.match().personId(),
                List.copyOf(persons.masked(matching.candidates(result.key(), identity))
                        .values()));
    }
}
