package org.cordon.rounds.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.cordon.persons.DocumentType;
import org.cordon.rounds.SentSample;
import org.jspecify.annotations.Nullable;

/** Samples of a round, as they were taken. */
record SamplesRequest(@NotEmpty @Size(max = 1000) List<@Valid @NotNull Item> samples) {

    /** One person's sample. */
    record Item(
            @Nullable @Schema(description = "Needed unless the number can only be an identity card's")
            DocumentType documentType,

            @NotBlank @Size(max = 40) String documentNumber,

            @NotNull @Schema(description = "When it was taken, with an offset; within the window of the round")
            OffsetDateTime sampledAt,

            @Nullable @Size(max = 60) @Schema(description = "Of the sample or the tube; may be that of several people")
            String sampleNumber) {

        SentSample sample() {
            return new SentSample(documentType, documentNumber, sampledAt.toInstant(), sampleNumber);
        }

        /** Never shows who it is. */
        @Override
        public String toString() {
            return "Item";
        }
    }

    List<SentSample> sent() {
        return samples.stream().map(Item::sample).toList();
    }
}
