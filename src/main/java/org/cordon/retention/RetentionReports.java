package org.cordon.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** One of them; last night's count is gone when the next one replaces it. */
    @Transactional(readOnly = true)
    public Optional<RetentionRun> find(UUID id) {
        staff.administrator();
        return runs.find(id);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<RetentionRun> all() {
        staff.administrator();
        return runs.all();
    }
}
