package org.cordon.board.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.cordon.persons.DocumentType;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.Sex;
import org.jspecify.annotations.Nullable;

/** Whom a preview is about: a key person's number, or the body that would register the case. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CasePreviewRequest(
        @Nullable @Size(max = 20) String number,
        @Nullable @Size(max = 60) String source,
        @Nullable @Size(max = 60) String sourceId,
        @Nullable @Size(max = 100) String name,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable @Min(0) @Max(130) Integer age,
        @Nullable DocumentType documentType,
        @Nullable @Size(max = 40) String documentNumber,
        @Nullable @Size(max = 40) String phone) {

    PersonDetails person() {
        return PersonDetails.builder()
                .source(source)
                .sourceId(sourceId)
                .name(name)
                .sex(sex)
                .birthDate(birthDate)
                .age(age)
                .documentType(documentType)
                .documentNumber(documentNumber)
                .phone(phone)
                .build();
    }

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "CasePreviewRequest";
    }
}
