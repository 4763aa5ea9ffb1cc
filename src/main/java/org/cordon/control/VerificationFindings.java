package org.cordon.control;

import org.jspecify.annotations.Nullable;

/**
 * What the town found out about a person.
 *
 * @param outcome the routing answer of the form
 * @param noticeNumber the written order that somebody who refuses was given
 * @param specialNeed what the person needs; empty when the town said nothing about it
 * @param targetTown the town that the person lives in, when it is another one
 */
public record VerificationFindings(
        String outcome,
        boolean identityChecked,
        @Nullable String noticeNumber,
        @Nullable String correctedPhone,
        @Nullable String address,
        @Nullable SpecialNeed specialNeed,
        @Nullable String targetTown) {}
