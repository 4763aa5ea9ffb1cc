package org.cordon.rounds;

import java.time.Instant;
import java.util.List;
import org.cordon.pushes.PushBatches;
import org.cordon.pushes.PushKinds;
import org.springframework.stereotype.Component;

/** The kind of list on which a comparison puts whoever is due and was not sampled. */
@Component
class UnsampledList {

    static final String KIND = "unsampled";
    static final String SAMPLED_SINCE = "SAMPLED_SINCE";
    static final String EXEMPT = "EXEMPT";

    private final PushBatches batches;

    UnsampledList(PushKinds kinds, PushBatches batches) {
        kinds.requireSetting(KIND, List.of(SAMPLED_SINCE, EXEMPT));
        this.batches = batches;
    }

    /** Begins what a comparison pushes; {@link #finish} follows. */
    long begin(long roundId, long comparisonId, Instant now, Instant dueAt) {
        return batches.ofComparison(KIND, roundId, comparisonId, now, dueAt);
    }

    void finish(long batchId, long rows) {
        batches.finish(batchId, rows);
    }
}
