package org.cordon.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that data must stay, for a court or an inquiry. It begins when an administrator sets it, for one number or for
 * everybody; nothing that it covers is erased, whatever was confirmed. It ends when another administrator lifts it. Why,
 * stands in the audit, sealed.
 *
 * @param number of a key person or a case; null for everybody
 */
public record LegalHold(
        UUID id,
        @Nullable String number,
        String setBy,
        Instant setAt,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt) {}
