package org.cordon.laboratory;

import java.util.List;
import java.util.Optional;

/** What shared tubes say of each of those whose swab is in them. */
final class SharedTubes {

    private final List<TestResult> results;

    SharedTubes(List<TestResult> results) {
        this.results = results;
    }

    /** A sample as its person sees it: in a shared tube, the gravest report about the tube holds. */
    PersonResult resultOf(TestResult own) {
        Finding finding = own.sharedTube()
                .flatMap(this::gravest)
                .flatMap(TestResult::finding)
                .or(own::finding)
                .orElseThrow();
        return new PersonResult(
                own.key().laboratory(),
                own.key().sampleNumber(),
                own.current().sampledAt(),
                own.current().reportedAt(),
                finding,
                own.current().isPooled());
    }

    /** What a sample of ours says of which the laboratory reported the tube only. */
    Optional<PersonResult> resultOf(TakenSample sample) {
        return new Tube(results.stream()
                        .filter(result -> isAbout(result, sample))
                        .toList())
                .gravest()
                .map(tube -> new PersonResult(
                        tube.key().laboratory(),
                        sample.sampleNumber(),
                        sample.takenAt(),
                        tube.current().reportedAt(),
                        tube.finding().orElseThrow(),
                        true));
    }

    private Optional<TestResult> gravest(Tube.Key key) {
        return new Tube(results.stream()
                        .filter(result ->
                                result.sharedTube().filter(key::equals).isPresent())
                        .toList())
                .gravest();
    }

    private static boolean isAbout(TestResult result, TakenSample sample) {
        return sample.wentTo(result.key().laboratory())
                && result.sharedTube()
                        .filter(tube -> tube.tubeNumber().equals(sample.tubeNumber()))
                        .isPresent();
    }
}
