package org.cordon.laboratory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cordon.laboratory.ResultWords;
import org.cordon.laboratory.TestReport;
import org.cordon.persons.DocumentType;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.Sex;
import org.jspecify.annotations.Nullable;

/** One report of a laboratory about one sample, and whatever it says about who it is. */
@Schema(
        description =
                "One report of a laboratory about one sample. Several reports of a sample may be sent in any order:"
                        + " the one with the latest reportedAt holds.")
record TestResultRequest(
        @NotBlank @Size(max = 100) @Schema(description = "Who tested; numbers of two laboratories never meet")
        String laboratory,

        @NotBlank @Size(max = 60) @Schema(description = "What the laboratory calls the sample")
        String sampleNumber,

        @Nullable
        @Size(max = 60)
        @Schema(description = "The tube, where several people share one or it is numbered apart from the sample")
        String tubeNumber,

        @Nullable @Schema(description = "How many people's swabs are in the tube, 1 to 100; 1 where it is left out")
        Integer poolSize,

        @NotNull @Schema(description = "When the sample was taken, with an offset")
        OffsetDateTime sampledAt,

        @NotNull @Schema(description = "When the laboratory made this report, with an offset; not before sampledAt")
        OffsetDateTime reportedAt,

        @Nullable @Size(max = 60) @Schema(description = "How it was tested, free text", example = "RT-PCR")
        String method,

        @NotBlank
        @Size(max = 60)
        @Schema(
                description =
                        "negative, positive, indeterminate, withdrawn, or one of the Chinese and short words of the"
                                + " importing guide",
                example = "negative")
        String result,

        @Nullable @Schema(description = "Cycle threshold of the N gene, in cycles, 0 to 99.99")
        BigDecimal ctN,

        @Nullable @Schema(description = "Cycle threshold of the ORF1ab gene, in cycles, 0 to 99.99")
        BigDecimal ctOrf,

        @Nullable
        @Size(max = 120)
        @Schema(
                description = "For an environment sample: where it was taken, site code and room. Then no person may be"
                        + " named",
                example = "SITE-1/301")
        String place,

        @Nullable @Size(max = 100) @Schema(description = "Who gave out sourceId")
        String source,

        @Nullable @Size(max = 200) @Schema(description = "What the source calls the person")
        String sourceId,

        @Nullable @Size(max = 100) @Schema(description = "Never identifies anybody alone")
        String name,

        @Nullable Sex sex,
        @Nullable LocalDate birthDate,

        @Nullable @Schema(description = "Needed unless the number can only be an identity card's")
        DocumentType documentType,

        @Nullable @Size(max = 40) String documentNumber,

        @Nullable @Size(max = 40) @Schema(description = "Identifies together with the name")
        String phone) {

    TestReport report() {
        return new TestReport(
                laboratory,
                sampleNumber,
                tubeNumber,
                poolSize,
                sampledAt.toInstant(),
                reportedAt.toInstant(),
                method,
                ResultWords.read(result),
                ctN,
                ctOrf,
                place,
                person());
    }

    private PersonDetails person() {
        return PersonDetails.builder()
                .source(source)
                .sourceId(sourceId)
                .name(name)
                .sex(sex)
                .birthDate(birthDate)
                .documentType(documentType)
                .documentNumber(documentNumber)
                .phone(phone)
                .build();
    }

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "TestResultRequest";
    }
}
