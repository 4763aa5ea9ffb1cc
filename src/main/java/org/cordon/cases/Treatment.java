package org.cordon.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the designated hospital does for the patient of one case. It begins when the hospital checks who was brought and
 * admits them to a ward. It ends with the discharge or with the patient's death. It has the id of its case and is kept apart from it because hospital and CDC work at the same time.
 */
@Entity
class Treatment {

    @Id
    private long caseId;

    @Version
    private @Nullable Integer version;

    @Column
    private String ward;

    private Instant admittedAt;

    @Column
    private @Nullable Instant endedAt;

    @Column
    private boolean died;

    Treatment(long caseId, String ward, Clock clock) {
        this.caseId = caseId;
        this.ward = ward;
        this.admittedAt = clock.instant();
    }

    @SuppressWarnings("NullAway.Init")
    protected Treatment() {}

    Instant admittedAt() {
        return admittedAt;
    }

    void discharge(Instant at) {
        endedAt = at;
    }

    void endByDeath(Instant at) {
        endedAt = at;
        died = true;
    }
}
