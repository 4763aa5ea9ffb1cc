package org.cordon.rounds;

import org.jspecify.annotations.Nullable;

/**
 * Who need not be sampled: the holder of a document, or everybody at a place.
 *
 * @param identityHash 32 bytes of the document; null for a place
 * @param areaCode 9 or 12 digits; null for a person
 * @param gridCode a grid of the community; empty for all of the area
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Exemption(byte @Nullable [] identityHash, @Nullable String areaCode, String gridCode, ExemptionReason reason) {}
