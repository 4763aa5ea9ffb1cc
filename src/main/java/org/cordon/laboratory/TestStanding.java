package org.cordon.laboratory;

import java.util.List;

/**
 * What a person's results ask for.
 *
 * @param held a tube they share was positive or indeterminate, and no later sample of their own was negative
 * @param retestDue held, or a sample of their own was indeterminate and no later one was negative
 */
public record TestStanding(boolean held, boolean retestDue) {

    /** Judges results as {@link TestResults#of} gives them. */
    public static TestStanding of(List<PersonResult> results) {
        boolean held = results.stream().anyMatch(result -> result.pooled() && isOpen(result, results));
        boolean unclear = results.stream()
                .anyMatch(result -> result.finding() == Finding.INDETERMINATE && isOpen(result, results));
        return new TestStanding(held, held || unclear);
    }

    private static boolean isOpen(PersonResult result, List<PersonResult> results) {
        return result.finding() != Finding.NEGATIVE
                && results.stream().filter(PersonResult::isNegativeAlone).noneMatch(later -> later.sampledAt()
                        .isAfter(result.sampledAt()));
    }
}
