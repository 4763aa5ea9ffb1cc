package org.cordon.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * News about a person from outside, addressed by number or by the sender's own id of the person.
 *
 * @param messageId the sender's id; the same id twice is the same message
 */
public record ControlMessage(
        String messageId,
        ControlMessageType type,
        @Nullable String number,
        @Nullable String source,
        @Nullable String sourceId,
        Instant occurredAt,
        @Nullable String reason) {

    /** Where a message stands in the inbox. */
    public enum State {
        /** Stored; the person it speaks of is not known or not under control yet. */
        WAITING,
        /** Has had its one effect. */
        APPLIED,
        /** Came after control had ended: nothing to do. */
        IGNORED
    }
}
