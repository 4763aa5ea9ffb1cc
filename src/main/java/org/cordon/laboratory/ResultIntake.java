package org.cordon.laboratory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.laboratory.ReceivedResult.Outcome;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what laboratories report: in any order, any number of times, from any number of threads. */
@Service
public class ResultIntake {

    private final VersionReading reading;
    private final RecordedResults results;
    private final VersionHistory history;
    private final ResultChange change;
    private final LaboratoryLocks locks;
    private final ReportsOfStrangers strangers;
    private final SentResults sent;

    ResultIntake(
            VersionReading reading,
            RecordedResults results,
            VersionHistory history,
            ResultChange change,
            LaboratoryLocks locks,
            ReportsOfStrangers strangers,
            SentResults sent) {
        this.reading = reading;
        this.results = results;
        this.history = history;
        this.change = change;
        this.locks = locks;
        this.strangers = strangers;
        this.sent = sent;
    }

    /**
     * Checks what a laboratory's own system reports, without keeping anything; from any thread.
     *
     * @throws Refused for what cannot be true, {@code result.*} or {@code person.*}; the sentence never holds an identity
     */
    public ReadReport readFromLaboratory(TestReport report) {
        return reading.read(report);
    }

    /**
     * Checks what a member of staff or their file reports, without keeping anything; from any thread.
     *
     * @throws Refused for what cannot be true, {@code result.*} or {@code person.*}; {@code result.ahead} for a report of the
     *     future; the sentence never holds an identity
     */
    public ReadReport readFromStaff(TestReport report) {
        return reading.saidAlone(report);
    }

    /**
     * Keeps the report and lets it have its effect if it is the last one about its sample.
     *
     * @param from who sends it
     * @throws Refused for what cannot be true, {@code result.*} or {@code person.*}; the sentence never holds an identity
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

    /**
     * The same for many reports at once, as if one came after the other; what became of each, in their order.
     * Most of a mass test is about samples and people whom we do not know: these are written together.
     *
     * @throws Conflict {@code result.twoPeople}; then none of them was received
     */
    @Transactional
    public List<Outcome> receiveAll(List<ReadReport> reports, @Nullable String from) {
        hold(reports);
        holdTubes(reports);
        Set<ReadReport> begun = strangers.begin(reports, from);
        return reports.stream()
                .map(report -> begun.contains(report)
                        ? Outcome.CREATED
                        : receive(report, from).outcome())
                .toList();
    }

    private ReceivedResult receive(TestReport report, @Nullable String from, boolean alone) {
        ReadReport read = alone ? reading.saidAlone(report) : reading.read(report);
        hold(List.of(read));
        return receive(read, from);
    }

    private void hold(List<ReadReport> reports) {
        locks.hold(reports.stream()
                .flatMap(report -> Stream.concat(
                        LaboratoryLocks.clues(report.clues()),
                        Stream.of(LaboratoryLocks.sample(report.key().sampleNumber())))));
    }

    private void holdTubes(List<ReadReport> reports) {
        locks.hold(reports.stream()
                .flatMap(report -> Stream.ofNullable(report.version().reading().tubeNumber()))
                .map(LaboratoryLocks::tube));
    }

    private ReceivedResult receive(ReadReport report, @Nullable String from) {
        Version version = report.version();
        return results.find(report.key())
                .map(known -> add(known, version, from))
                .orElseGet(() -> begin(report.key(), version, from));
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
