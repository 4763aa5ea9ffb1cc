package org.cordon.laboratory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cordon.laboratory.TestResult.Match;
import org.cordon.laboratory.TestResult.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out from all reports of a sample what the laboratory says now and whom it is about; writes nothing. */
@Component
class ResultSettling {

    private static final long NEW = 0;

    private final ResultMatching matching;

    ResultSettling(ResultMatching matching) {
        this.matching = matching;
    }

    /** @param before what was known of the sample; null for the first report */
    TestResult settle(SampleKey key, @Nullable TestResult before, List<Version> versions) {
        Reading current = Version.last(versions).reading();
        Version naming = Version.naming(versions);
        String mark = naming.identityMark();
        Match match = Optional.ofNullable(before)
                .flatMap(known -> known.assignedPerson(mark))
                .map(Match::of)
                .orElseGet(() -> kept(before, mark, matching.match(key, current, naming.identity())));
        return new TestResult(
                before == null ? NEW : before.id(),
                key,
                current,
                match,
                mark,
                before == null ? null : before.assignment());
    }

    /** Whose phone was corrected does not lose the results that came with the old one. */
    private static Match kept(@Nullable TestResult before, @Nullable String mark, Match match) {
        if (before == null || before.match().personId() == null || match.state() != MatchState.WAITING) {
            return match;
        }
        return Objects.equals(before.identityMark(), mark) ? before.match() : match;
    }
}
