package org.cordon.retention;

import java.util.List;
import java.util.UUID;
import org.cordon.platform.errors.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was proposed, confirmed and erased: figures only, nobody's number. */
@Service
public class RetentionReports {

    private final RetentionRuns runs;
    private final RetentionStaff staff;

    RetentionReports(RetentionRuns runs, RetentionStaff staff) {
        this.runs = runs;
        this.staff = staff;
    }

    /**
     * One of them.
     *
     * @throws NotFound {@code retention.unknown}
     */
    @Transactional(readOnly = true)
    public RetentionRun require(UUID id) {
        staff.administrator();
        return runs.require(id);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<RetentionRun> all() {
        staff.administrator();
        return runs.all();
    }
}
