package org.cordon.control.search;

import org.cordon.control.SpecialNeed;
import org.cordon.persons.CorrectedIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What the town found out about a person.
 *
 * @param outcome the routing answer of the form
 * @param noticeNumber the written order that somebody who refuses was given
 * @param specialNeed what the person needs; empty when the town said nothing about it
 * @param targetTown the town that the person lives in, when it is another one
 * @param identity who the person is by their document, when it is not the one on the list
 * @param hospital the hospital that the person is said to be in
 */
public record VerificationFindings(
        String outcome,
        boolean identityChecked,
        @Nullable CorrectedIdentity identity,
        @Nullable String noticeNumber,
        @Nullable String correctedPhone,
        @Nullable String address,
        @Nullable SpecialNeed specialNeed,
        @Nullable String targetTown,
        @Nullable String hospital) {}
