package org.cordon.laboratory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.laboratory.ReceivedResult.Outcome;
import org.cordon.persons.PersonIdentification;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what laboratories report: in any order, any number of times, from any number of threads. */
@Service
public class ResultIntake {

    private final VersionReading reading;
    private final PersonIdentification identification;
    private final RecordedResults results;
    private final VersionHistory history;
    private final ResultChange change;
    private final LaboratoryLocks locks;
    private final SentResults sent;

    ResultIntake(
            VersionReading reading,
            PersonIdentification identification,
            RecordedResults results,
            VersionHistory history,
            ResultChange change,
            LaboratoryLocks locks,
            SentResults sent) {
        this.reading = reading;
        this.identification = identification;
        this.results = results;
        this.history = history;
        this.change = change;
        this.locks = locks;
        this.sent = sent;
    }

    /**
     * Refuses a report that cannot be true, without keeping anything.
     *
     * @throws Refused {@code result.*} or {@code person.*}; the sentence never holds an identity
     */
    public void validate(TestReport report) {
        reading.key(report);
        reading.version(report);
    }

    /**
     * Keeps the report and lets it have its effect if it is the last one about its sample.
     *
     * @param from who sends it
     * @throws Refused as {@link #validate}
     */
    @Transactional
    public ReceivedResult receive(TestReport report, @Nullable String from) {
        return receive(report, from, false);
    }

    /**
     * The same for a member of staff or their file. What a known sample says, and whom it is about, changes by the word of
     * its laboratory or of two people; by one of them alone it does not. What the laboratory says later, or has said,
     * comes before their word.
     *
     * @throws Conflict {@code result.twoPeople}
     * @throws Refused also {@code result.ahead} for a report of the future
     */
    @Transactional
    public ReceivedResult receiveFromStaff(TestReport report, @Nullable String from) {
        return receive(report, from, true);
    }

    private ReceivedResult receive(TestReport report, @Nullable String from, boolean alone) {
        SampleKey key = reading.key(report);
        Version version = alone ? reading.saidAlone(report) : reading.version(report);
        locks.hold(Stream.concat(
                LaboratoryLocks.clues(identification.clues(version.identity())),
                Stream.of(LaboratoryLocks.sample(key.sampleNumber()))));
        return results.find(key).map(known -> add(known, version, from)).orElseGet(() -> begin(key, version, from));
    }

    /**
     * The same for a sender who may repeat a request: it has its effect once, and answers the same again.
     *
     * @throws Conflict {@code request.keyReused} if another report had the same key
     */
    @Transactional
    public ReceivedResult receive(TestReport report, SentResult once) {
        return receive(report, once, false);
    }

    /** Both: a member of staff who may repeat a request. */
    @Transactional
    public ReceivedResult receiveFromStaff(TestReport report, SentResult once) {
        return receive(report, once, true);
    }

    private ReceivedResult receive(TestReport report, SentResult once, boolean alone) {
        String fingerprint = reading.version(report).fingerprint();
        Optional<TestResult> before = sent.find(once, fingerprint).flatMap(this::byId);
        if (before.isPresent()) {
            return received(before.get(), Outcome.UNCHANGED);
        }
        ReceivedResult received = receive(report, once.userId(), alone);
        sent.remember(once, fingerprint, received.id());
        return received;
    }

    private ReceivedResult begin(SampleKey key, Version version, @Nullable String from) {
        return received(change.begin(key, version, from), Outcome.CREATED);
    }

    private ReceivedResult add(TestResult known, Version version, @Nullable String from) {
        List<Version> versions = new ArrayList<>(history.of(known.id()));
        Optional<Version> same =
                versions.stream().filter(version::saysTheSameAs).findFirst();
        if (same.isPresent()) {
            return again(known, same.get(), version);
        }
        versions.add(version);
        if (version.alone() && saysOtherwise(known, versions)) {
            throw new Conflict(
                    "result.twoPeople",
                    "One person alone does not change what a known sample says or whom it is about:"
                            + " propose a coercive change of kind resultCorrection");
        }
        TestResult changed = change.add(known, versions, version, from);
        boolean last = Version.last(versions).equals(version);
        return received(changed, last ? Outcome.CORRECTED : Outcome.SUPERSEDED);
    }

    /** Whether the last of these would say otherwise, also if it counted for as much as the others. */
    private boolean saysOtherwise(TestResult known, List<Version> versions) {
        List<Version> equal =
                versions.stream().map(version -> version.said(false)).toList();
        return change.saysOtherwise(known, versions) || change.saysOtherwise(known, equal);
    }

    private ReceivedResult again(TestResult known, Version before, Version now) {
        if (before.alone() && !now.alone()) {
            change.confirm(known, now);
        }
        return received(byId(known.id()).orElseThrow(), Outcome.UNCHANGED);
    }

    private Optional<TestResult> byId(long id) {
        return results.byIds(List.of(id)).stream().findFirst();
    }

    private static ReceivedResult received(TestResult result, Outcome outcome) {
        return new ReceivedResult(result.id(), outcome, result.match().state());
    }
}
