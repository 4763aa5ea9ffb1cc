package org.cordon.exchange;

import java.time.Instant;

/** A row on its way into a batch. */
record OutboxRow(long id, String kind, String list, long personId, long referenceId, Instant addedAt) {

    /** As the audit names the person. */
    String person() {
        return list + ":" + personId;
    }
}
