package org.cordon.retention;

import java.util.UUID;
import org.cordon.platform.audit.AuditedChange;
import org.cordon.platform.data.GuardedWrite;
import org.cordon.platform.errors.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a run, which is counted in the background: by night for nobody, by day for the administrator who asks. */
@Service
public class RetentionProposal {

    private final RetentionRuns runs;
    private final RetentionItems items;
    private final RetentionStaff staff;
    private final GuardedWrite write;
    private final ApplicationEventPublisher events;

    RetentionProposal(
            RetentionRuns runs,
            RetentionItems items,
            RetentionStaff staff,
            GuardedWrite write,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.items = items;
        this.staff = staff;
        this.write = write;
        this.events = events;
    }

    /** Replaces last night's proposal, unless somebody has asked for it meanwhile. */
    @Transactional
    void byNight() {
        forgetLastNight();
        if (runs.inWork().isEmpty()) {
            begin(null);
        }
    }

    /**
     * Asks for what is due now to be erased; it can be confirmed when it is counted.
     *
     * @throws Conflict {@code retention.otherInWork} while another run is asked for or erasing
     */
    @Transactional
    public RetentionRun request() {
        String requester = staff.requester();
        forgetLastNight();
        UUID id = begin(requester);
        events.publishEvent(AuditedChange.administration("retention:" + id, "requested"));
        return runs.require(id);
    }

    /** Whoever is still counting it keeps nothing afterwards. */
    private void forgetLastNight() {
        runs.lockLastNight().ifPresent(run -> {
            items.clear(run);
            runs.delete(run);
        });
    }

    private UUID begin(@Nullable String requester) {
        UUID id = UUID.randomUUID();
        if (!write.succeeds(() -> runs.insert(id, RunState.COUNTING, requester))) {
            throw new Conflict("retention.otherInWork", "Another run is not over yet: confirm or withdraw it first");
        }
        return id;
    }
}
