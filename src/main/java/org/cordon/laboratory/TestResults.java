package org.cordon.laboratory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the laboratories say now about people and places: the last report of each sample, without withdrawn ones. */
@Service
@Transactional(readOnly = true)
public class TestResults {

    private static final int AT_ONCE = 1000;
    private static final Comparator<PersonResult> BY_SAMPLING = Comparator.comparing(PersonResult::sampledAt)
            .thenComparing(PersonResult::reportedAt)
            .thenComparing(PersonResult::laboratory)
            .thenComparing(PersonResult::sampleNumber);
    private static final Comparator<PlaceResult> BY_PLACE_SAMPLING = Comparator.comparing(PlaceResult::sampledAt)
            .thenComparing(PlaceResult::reportedAt)
            .thenComparing(PlaceResult::laboratory)
            .thenComparing(PlaceResult::sampleNumber);

    private final CurrentResults results;
    private final TakenSamples samples;

    TestResults(CurrentResults results, TakenSamples samples) {
        this.results = results;
        this.samples = samples;
    }

    /** In order of sampling, the same list in whatever order the reports came. */
    public List<PersonResult> of(long personId) {
        return ofPeople(List.of(personId)).getOrDefault(personId, List.of());
    }

    /** The same for many people; who has no result is left out. */
    public Map<Long, List<PersonResult>> ofPeople(Collection<Long> personIds) {
        List<Long> ids = List.copyOf(new HashSet<>(personIds));
        Map<Long, List<PersonResult>> all = new TreeMap<>();
        IntStream.iterate(0, from -> from < ids.size(), from -> from + AT_ONCE)
                .mapToObj(from -> ids.subList(from, Math.min(from + AT_ONCE, ids.size())))
                .forEach(some -> read(some, all));
        all.values().forEach(list -> list.sort(BY_SAMPLING));
        return all;
    }

    /** Environment samples of a place such as {@code SITE-1/301}, in order of sampling. */
    public List<PlaceResult> ofPlace(String place) {
        return results.ofPlace(place).stream()
                .map(TestResults::placeResult)
                .sorted(BY_PLACE_SAMPLING)
                .toList();
    }

    private void read(List<Long> ids, Map<Long, List<PersonResult>> all) {
        List<TestResult> own = results.ofPeople(ids);
        List<TakenSample> taken = samples.knownByTubeOnly(ids);
        SharedTubes tubes = new SharedTubes(results.ofTubes(tubeNumbers(own, taken)));
        own.forEach(result ->
                list(all, Objects.requireNonNull(result.match().personId())).add(tubes.resultOf(result)));
        taken.forEach(sample -> tubes.resultOf(sample)
                .ifPresent(result -> list(all, sample.personId()).add(result)));
    }

    private static Set<String> tubeNumbers(List<TestResult> own, List<TakenSample> taken) {
        Set<String> numbers = own.stream()
                .flatMap(result -> result.sharedTube().stream())
                .map(Tube.Key::tubeNumber)
                .collect(Collectors.toSet());
        taken.forEach(sample -> numbers.add(String.valueOf(sample.tubeNumber())));
        return numbers;
    }

    private static List<PersonResult> list(Map<Long, List<PersonResult>> all, long personId) {
        return all.computeIfAbsent(personId, id -> new ArrayList<>());
    }

    private static PlaceResult placeResult(TestResult result) {
        return new PlaceResult(
                result.key().laboratory(),
                result.key().sampleNumber(),
                result.current().sampledAt(),
                result.current().reportedAt(),
                result.finding().orElseThrow());
    }
}
