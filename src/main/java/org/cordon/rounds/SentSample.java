package org.cordon.rounds;

import java.time.Instant;
import org.cordon.persons.DocumentType;
import org.jspecify.annotations.Nullable;

/** A sample as somebody reports it; whose it is is told by the document. */
public record SentSample(
        @Nullable DocumentType documentType,
        @Nullable String documentNumber,
        Instant sampledAt,
        @Nullable String sampleNumber) {

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "SentSample";
    }
}
