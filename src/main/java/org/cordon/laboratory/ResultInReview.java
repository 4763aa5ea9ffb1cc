package org.cordon.laboratory;

import java.time.Instant;
import java.util.List;
import org.cordon.persons.MaskedIdentity;
import org.cordon.persons.MaskedPerson;
import org.jspecify.annotations.Nullable;

/**
 * A result as who reviews it sees it; identities are masked.
 *
 * @param doubt why a human must decide; null where none is needed
 * @param identity what the laboratory says about who it is
 * @param personId whom it is about; null while that is not known
 * @param candidates everybody whom any part of it may mean
 */
public record ResultInReview(
        long id,
        String laboratory,
        String sampleNumber,
        @Nullable String tubeNumber,
        int poolSize,
        Instant sampledAt,
        Instant reportedAt,
        ReportedResult result,
        MatchState state,
        @Nullable Doubt doubt,
        MaskedIdentity identity,
        @Nullable Long personId,
        List<MaskedPerson> candidates) {}
