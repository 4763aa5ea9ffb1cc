package org.cordon.rounds.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.cordon.areas.DivisionCodes;
import org.cordon.rounds.NewRound;
import org.jspecify.annotations.Nullable;

/** A round to be opened. */
record RoundRequest(
        @NotBlank @Size(max = 100) String name,

        @NotEmpty @Size(max = 50) @Schema(description = "Division codes; none lies in another")
        List<@NotNull @Pattern(regexp = DivisionCodes.SHAPE) String> areaCodes,

        @NotNull @Schema(description = "The first moment of the window, with an offset")
        OffsetDateTime from,

        @NotNull @Schema(description = "The first moment after the window, with an offset")
        OffsetDateTime until,

        @Nullable
        @Schema(
                description =
                        "From when on comparisons put whoever is missing on the lists of the towns; until then they"
                                + " only count. Within the window; after three quarters of it where it is left out")
        OffsetDateTime listsFrom,

        @Nullable @Min(1) @Max(168) @Schema(description = "Hours that a town has for a row, 24 where it is left out")
        Integer feedbackHours) {

    private static final int A_DAY = 24;

    NewRound round() {
        return new NewRound(
                name.strip(),
                areaCodes.stream().distinct().toList(),
                from.toInstant(),
                until.toInstant(),
                listsFrom == null ? usualLists() : listsFrom.toInstant(),
                feedbackHours == null ? A_DAY : feedbackHours);
    }

    private Instant usualLists() {
        return from.plus(Duration.between(from, until).multipliedBy(3).dividedBy(4))
                .toInstant();
    }
}
