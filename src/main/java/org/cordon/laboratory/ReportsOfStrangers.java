package org.cordon.laboratory;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordon.laboratory.TestResult.Match;
import org.cordon.persons.PersonIdentification;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes together what a mass test mostly is: first reports of samples that nobody of ours took, about people whom we do
 * not know, in tubes with nobody whom we know. They mean nothing for anybody yet and wait for whoever is registered.
 */
@Component
class ReportsOfStrangers {

    private final PersonIdentification identification;
    private final RecordedResults results;
    private final TakenSamples samples;
    private final VersionHistory history;

    ReportsOfStrangers(
            PersonIdentification identification,
            RecordedResults results,
            TakenSamples samples,
            VersionHistory history) {
        this.identification = identification;
        this.results = results;
        this.samples = samples;
        this.history = history;
    }

    /** Those that were written; the caller holds their clues, samples and tubes, and takes care of the others. */
    Set<ReadReport> begin(List<ReadReport> reports, @Nullable String from) {
        Set<ReadReport> begun = Collections.newSetFromMap(new IdentityHashMap<>());
        List<ReadReport> first = reports.size() > 1 ? strangers(firstOnes(reports)) : List.of();
        if (!first.isEmpty()) {
            write(first, from);
            begun.addAll(first);
        }
        return begun;
    }

    /** The only report of a sample of which nothing is known, that names somebody and no place. */
    private List<ReadReport> firstOnes(List<ReadReport> reports) {
        Map<SampleKey, Long> times =
                reports.stream().collect(Collectors.groupingBy(ReadReport::key, Collectors.counting()));
        Set<String> numbers =
                reports.stream().map(report -> report.key().sampleNumber()).collect(Collectors.toSet());
        Set<String> known = new HashSet<>(samples.known(numbers));
        known.addAll(results.known(numbers));
        return reports.stream()
                .filter(report -> Objects.equals(times.get(report.key()), 1L)
                        && !known.contains(report.key().sampleNumber())
                        && report.version().identityMark() != null
                        && report.version().reading().place() == null)
                .toList();
    }

    private List<ReadReport> strangers(List<ReadReport> reports) {
        Set<String> tubes = reports.stream()
                .map(report -> report.version().reading().tubeNumber())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> shared = tubes.isEmpty() ? Set.of() : tubesOfPeople(tubes);
        List<ReadReport> apart = reports.stream()
                .filter(report -> {
                    String tube = report.version().reading().tubeNumber();
                    return tube == null || !shared.contains(tube);
                })
                .toList();
        List<Boolean> strange = identification.nameStrangers(
                apart.stream().map(ReadReport::told).toList());
        return IntStream.range(0, apart.size())
                .filter(strange::get)
                .mapToObj(apart::get)
                .toList();
    }

    private Set<String> tubesOfPeople(Collection<String> tubes) {
        Set<String> shared = new HashSet<>(results.tubesOfPeople(tubes));
        shared.addAll(samples.knownTubes(tubes));
        return shared;
    }

    private void write(List<ReadReport> first, @Nullable String from) {
        Map<TestResult, Set<String>> waiting = new LinkedHashMap<>();
        first.forEach(report -> waiting.put(waiting(report), report.clues()));
        Map<SampleKey, Long> ids = results.insertAll(waiting);
        Map<Long, Version> versions = new LinkedHashMap<>();
        first.forEach(report -> versions.put(Objects.requireNonNull(ids.get(report.key())), report.version()));
        history.addAll(versions, from);
    }

    private static TestResult waiting(ReadReport report) {
        Version version = report.version();
        return new TestResult(0, report.key(), version.reading(), Match.waiting(), version.identityMark(), null);
    }
}
