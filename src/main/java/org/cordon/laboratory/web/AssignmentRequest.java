package org.cordon.laboratory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** To whom a result belongs: exactly one of the two. */
record AssignmentRequest(
        @Nullable @Schema(description = "A candidate's id") Long personId,

        @Nullable @Size(max = 20) @Schema(description = "A key person's or a case's number", example = "KP-000001")
        String number) {

    @AssertTrue(message = "needs either personId or number")
    @Schema(hidden = true)
    boolean isComplete() {
        return (personId == null) != (number == null);
    }
}
