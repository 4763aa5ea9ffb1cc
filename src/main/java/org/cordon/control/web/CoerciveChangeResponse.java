package org.cordon.control.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.cordon.persons.MaskedPerson;
import org.jspecify.annotations.Nullable;

/**
 * A coercive change.
 *
 * @param kindName the same in the reader's language, as all names here
 * @param evidence only where one change is shown
 * @param note why it was refused
 * @param affected only where one change is shown
 */
record CoerciveChangeResponse(
        String id,
        String kind,
        String kindName,
        String reasonCode,
        String reasonName,
        String state,
        String stateName,
        boolean bulk,
        String author,
        OffsetDateTime proposedAt,
        @Nullable String approver,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String evidence,
        @Nullable String note,
        @Nullable List<AffectedResponse> affected) {

    /**
     * One person or result.
     *
     * @param person whom it affects; for a result, who has it now
     * @param newPerson who is to have the result
     * @param before what holds now, in words
     * @param after what would hold, in words
     */
    record AffectedResponse(
            String subject,
            @Nullable String number,
            @Nullable MaskedPerson person,
            @Nullable MaskedPerson newPerson,
            String before,
            String after) {}

    /** Never shows the evidence. */
    @Override
    public String toString() {
        return "CoerciveChangeResponse[" + id + "]";
    }
}
