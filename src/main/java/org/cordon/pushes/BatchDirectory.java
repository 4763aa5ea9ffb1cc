package org.cordon.pushes;

import java.util.List;
import org.cordon.platform.errors.NotFound;
import org.springframework.stereotype.Service;

/** The batches that somebody may know of: those in which they have a row. */
@Service
public class BatchDirectory {

    private final PushBatches batches;

    BatchDirectory(PushBatches batches) {
        this.batches = batches;
    }

    /** The newest first, from behind the batch {@code before}; {@link Long#MAX_VALUE} for the first page. */
    public List<PushBatch> list(PushScope scope, BatchFilter filter, long before, int limit) {
        return batches.page(scope, filter, before, limit);
    }

    /**
     * One batch.
     *
     * @throws NotFound {@code push.batch.unknown}, also for a batch of other towns
     */
    public CountedBatch require(PushScope scope, long id) {
        PushBatch batch = batches.one(scope, id)
                .orElseThrow(() -> new NotFound("push.batch.unknown", "There is no batch " + id, String.valueOf(id)));
        return new CountedBatch(batch, batches.counts(scope, id));
    }
}
