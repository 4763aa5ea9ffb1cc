package org.cordon.control.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/**
 * A proposal as it is sent.
 *
 * @param reasonCode from the closed list of the kind
 * @param evidence a document and its number, or what was seen
 * @param people numbers of key persons
 * @param corrections results and what they are to say
 */
record CoerciveChangeRequest(
        @NotBlank @Size(max = 40) String kind,
        @NotBlank @Size(max = 40) String reasonCode,
        @Nullable @Size(max = 2000) String evidence,
        @Nullable @Size(max = 1000) List<@NotBlank @Size(max = 20) String> people,
        @Nullable Measure measure,
        @Nullable @Min(1) @Max(1000) Integer days,
        @Nullable ControlMessageType ending,
        @Nullable @Size(max = 1000) List<CorrectionRequest> corrections) {

    /** @param personOf who bears a number of a key person or a case */
    CoercionProposal proposal(ToLongFunction<String> personOf) {
        return new CoercionProposal(
                CoercionKind.of(kind),
                reasonCode,
                Objects.requireNonNullElse(evidence, ""),
                new CoercionTerms(measure, days, ending),
                Objects.requireNonNullElse(people, List.of()),
                Stream.ofNullable(corrections)
                        .flatMap(List::stream)
                        .map(correction -> correction.correction(personOf))
                        .toList());
    }

    /** One result: whom it is about, by id or by number, or what it says, or both. */
    record CorrectionRequest(
            long result,
            @Nullable Long personId,
            @Nullable @Size(max = 20) String number,
            @Nullable ReportedResult says) {

        Correction correction(ToLongFunction<String> personOf) {
            Long person = number == null ? personId : Long.valueOf(personOf.applyAsLong(number));
            return new Correction(result, person, says);
        }
    }
}
