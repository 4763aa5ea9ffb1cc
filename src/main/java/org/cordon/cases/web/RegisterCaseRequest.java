package org.cordon.cases.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.cordon.cases.NewCase;
import org.cordon.persons.DocumentType;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.Sex;
import org.jspecify.annotations.Nullable;

/** A positive case as the CDC registers it: who it is, and what is known about the infection. */
record RegisterCaseRequest(
        @Nullable @Size(max = 60) String source,
        @Nullable @Size(max = 60) String sourceId,
        @NotBlank @Size(max = 100) String name,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable @Min(0) @Max(130) Integer age,
        @Nullable DocumentType documentType,
        @Nullable @Size(max = 40) String documentNumber,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Size(max = 200) String address,
        @Nullable @Size(max = 12) String areaCode,
        @Nullable @Size(max = 500) String note,
        @Nullable LocalDate onsetDate,
        @Nullable OffsetDateTime sampledAt,
        @Nullable LocalDate confirmedDate,
        @Nullable @Size(max = 60) String clinicalType,
        @Nullable @Size(max = 120) String cluster) {

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
                .address(address)
                .areaCode(areaCode)
                .note(note)
                .build();
    }

    NewCase reportOn(long personId) {
        return new NewCase(
                personId,
                onsetDate,
                sampledAt == null ? null : sampledAt.toInstant(),
                confirmedDate,
                clinicalType,
                cluster);
    }

    /** Everything that was sent, to tell two requests apart. */
    String content() {
        return Arrays.asList(
                        source,
                        sourceId,
                        name,
                        sex,
                        birthDate,
                        age,
                        documentType,
                        documentNumber,
                        phone,
                        address,
                        areaCode,
                        note,
                        onsetDate,
                        sampledAt,
                        confirmedDate,
                        clinicalType,
                        cluster)
                .toString();
    }

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "RegisterCaseRequest";
    }
}
