package org.cordon.control.coercion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done to people against what the rules or the laboratory say. It begins when one member of
 * headquarters or the CDC proposes it, with a reason of the closed list and evidence; what it would mean for each is kept
 * as it is shown. It takes effect when a second one approves exactly that, and ends otherwise: refused, lapsed after its
 * time, or withdrawn. Until then nothing changes for anybody; afterwards it never changes again.
 *
 * @param id such as {@code CC-000001}
 * @param reasonCode from the closed list of its kind, see {@link CoercionReasons}
 * @param bulk whether it affects so many, with what its author proposed just before, that only headquarters may approve it
 */
public record CoerciveChange(
        String id,
        CoercionKind kind,
        String reasonCode,
        CoercionTerms terms,
        boolean bulk,
        String authorId,
        Instant proposedAt,
        CoercionState state,
        @Nullable String approverId,
        @Nullable Instant decidedAt) {}
