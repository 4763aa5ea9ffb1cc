package org.cordon.rounds.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cordon.areas.DivisionCodes;
import org.cordon.persons.DocumentType;
import org.cordon.rounds.Exempting.Wanted;
import org.cordon.rounds.ExemptionReason;
import org.jspecify.annotations.Nullable;

/** Who need not be sampled. */
record ExemptionsRequest(@NotEmpty @Size(max = 1000) List<@Valid @NotNull Item> exemptions) {

    /** A person by a document, or a place. */
    record Item(
            @Nullable @Schema(description = "Needed unless the number can only be an identity card's")
            DocumentType documentType,

            @Nullable @Size(max = 40) String documentNumber,

            @Nullable @Pattern(regexp = DivisionCodes.SHAPE) @Schema(description = "A place instead of a person")
            String areaCode,

            @Nullable @Size(max = 20) @Schema(description = "A grid of that community; left out: all of the area")
            String gridCode,

            @NotNull ExemptionReason reason) {

        Wanted wanted() {
            return new Wanted(documentType, documentNumber, areaCode, gridCode, reason);
        }

        /** Never shows who it is. */
        @Override
        public String toString() {
            return "Item";
        }
    }

    List<Wanted> wanted() {
        return exemptions.stream().map(Item::wanted).toList();
    }
}
