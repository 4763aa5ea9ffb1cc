package org.cordon.laboratory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cordon.laboratory.TestResult.Reading;
import org.cordon.persons.PersonIdentification;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a new report, a new person or a human's word makes of results; the caller holds their samples. */
@Component
class ResultChange {

    private final ResultSettling settling;
    private final RecordedResults results;
    private final VersionHistory history;
    private final PersonIdentification identification;
    private final ResultEffects effects;
    private final LaboratoryLocks locks;

    ResultChange(
            ResultSettling settling,
            RecordedResults results,
            VersionHistory history,
            PersonIdentification identification,
            ResultEffects effects,
            LaboratoryLocks locks) {
        this.settling = settling;
        this.results = results;
        this.history = history;
        this.identification = identification;
        this.effects = effects;
        this.locks = locks;
    }

    TestResult begin(SampleKey key, Version version, @Nullable String from) {
        locks.hold(tubes(List.of(version)));
        TestResult first = settling.settle(key, null, List.of(version));
        long[] id = new long[1];
        effects.around(List.of(first), () -> {
            id[0] = results.insert(first, identification.clues(version.identity()));
            history.add(id[0], version, from);
        });
        return first.withId(id[0]);
    }

    TestResult add(TestResult known, List<Version> versions, Version added, @Nullable String from) {
        locks.hold(tubes(versions));
        TestResult changed = settling.settle(known.key(), known, versions);
        effects.around(List.of(known, changed), () -> {
            history.add(known.id(), added, from);
            write(known, changed, versions);
        });
        return changed;
    }

    /** Whether these reports say anything else than what is known, or name somebody else; writes nothing. */
    boolean saysOtherwise(TestResult known, List<Version> versions) {
        TestResult settled = settling.settle(known.key(), known, versions);
        return !said(settled).equals(said(known));
    }

    private static List<Object> said(TestResult result) {
        Reading reading = result.current();
        return List.of(
                reading.result(),
                Optional.ofNullable(reading.tubeNumber()),
                reading.poolSize(),
                reading.sampledAt(),
                Optional.ofNullable(reading.place()),
                result.match(),
                Optional.ofNullable(result.identityMark()));
    }

    /** The laboratory says what one person said before: from now on it is its word. */
    void confirm(TestResult known, Version version) {
        history.confirm(known.id(), version);
        settleAgain(List.of(known));
    }

    /** Works out anew whom these results are about. */
    void settleAgain(Collection<TestResult> some) {
        locks.hold(some.stream().flatMap(result -> tubes(history.of(result.id()))));
        List<TestResult> changing = new ArrayList<>(some);
        List<Runnable> writes = some.stream()
                .flatMap(result -> {
                    List<Version> versions = history.of(result.id());
                    TestResult settled = settling.settle(result.key(), result, versions);
                    changing.add(settled);
                    return settled.equals(result)
                            ? Stream.<Runnable>empty()
                            : Stream.<Runnable>of(() -> write(result, settled, versions));
                })
                .toList();
        if (!writes.isEmpty()) {
            effects.around(changing, () -> writes.forEach(Runnable::run));
        }
    }

    /** Nobody else changes these results, or what they mean for anybody, until the transaction is over. */
    void hold(Collection<TestResult> some, Collection<Long> people) {
        locks.hold(some.stream().flatMap(result -> tubes(history.of(result.id()))));
        locks.hold(LaboratoryLocks.people(people));
    }

    /**
     * Writes a further report and whom the result is about in one step, so that nobody is told of what is half changed.
     *
     * @param added null if it says the right thing
     */
    void correct(TestResult known, @Nullable Version added, UnaryOperator<TestResult> assigned, String from) {
        List<Version> versions = new ArrayList<>(history.of(known.id()));
        Optional.ofNullable(added).ifPresent(versions::add);
        locks.hold(tubes(versions));
        TestResult changed = assigned.apply(settling.settle(known.key(), known, versions));
        effects.around(List.of(known, changed), () -> {
            Optional.ofNullable(added).ifPresent(version -> history.add(known.id(), version, from));
            write(known, changed, versions);
        });
    }

    void assign(TestResult known, TestResult assigned) {
        locks.hold(tubes(history.of(known.id())));
        effects.around(List.of(known, assigned), () -> results.update(assigned));
    }

    private void write(TestResult known, TestResult changed, List<Version> versions) {
        results.update(changed);
        if (!Objects.equals(known.identityMark(), changed.identityMark())) {
            results.replaceClues(
                    changed.id(), identification.clues(Version.naming(versions).identity()));
        }
    }

    private static Stream<String> tubes(List<Version> versions) {
        return versions.stream()
                .flatMap(version -> Stream.ofNullable(version.reading().tubeNumber()))
                .map(LaboratoryLocks::tube);
    }
}
