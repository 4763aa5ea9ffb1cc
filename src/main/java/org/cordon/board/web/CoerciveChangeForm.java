package org.cordon.board.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.cordon.control.ControlMessageType;
import org.cordon.control.Measure;
import org.cordon.control.coercion.CoercionKind;
import org.cordon.control.coercion.CoercionProposal;
import org.cordon.control.coercion.CoercionTerms;
import org.cordon.control.coercion.Correction;
import org.cordon.laboratory.ReportedResult;
import org.jspecify.annotations.Nullable;

/** A proposal as it is typed; what a kind does not need stays empty. */
record CoerciveChangeForm(
        @NotBlank @Size(max = 40) String kind,
        @NotBlank @Size(max = 40) String reasonCode,
        @Nullable @Size(max = 2000) String evidence,
        @Nullable @Size(max = 10_000) String people,
        @Nullable Measure measure,
        @Nullable Integer days,
        @Nullable ControlMessageType ending,
        @Nullable Long result,
        @Nullable @Size(max = 20) String number,
        @Nullable ReportedResult says) {

    /** @param personOf who bears a number of a key person or a case */
    CoercionProposal proposal(ToLongFunction<String> personOf) {
        return new CoercionProposal(
                CoercionKind.of(kind),
                reasonCode,
                Objects.requireNonNullElse(evidence, ""),
                new CoercionTerms(measure, days, ending),
                numbers(),
                result == null ? List.of() : List.of(new Correction(result, owner(personOf), says)));
    }

    private List<String> numbers() {
        return Stream.of(Objects.requireNonNullElse(people, "").split("[\\s,;，；]+"))
                .filter(typed -> !typed.isBlank())
                .toList();
    }

    private @Nullable Long owner(ToLongFunction<String> personOf) {
        return number == null || number.isBlank() ? null : Long.valueOf(personOf.applyAsLong(number.strip()));
    }
}
