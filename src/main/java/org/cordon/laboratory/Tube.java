package org.cordon.laboratory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All that is reported about one tube that several people share: the gravest report holds for each of them. */
record Tube(List<TestResult> results) {

    /** What names a tube: numbers of two laboratories never meet. */
    record Key(String laboratory, String tubeNumber) {}

    private static final Comparator<TestResult> BY_GRAVITY = Comparator.<TestResult, Finding>comparing(
                    result -> result.finding().orElseThrow())
            .thenComparing(result -> result.current().reportedAt())
            .thenComparing(result -> result.key().laboratory())
            .thenComparing(result -> result.key().sampleNumber());

    Optional<TestResult> gravest() {
        return results.stream().filter(result -> result.finding().isPresent()).max(BY_GRAVITY);
    }
}
