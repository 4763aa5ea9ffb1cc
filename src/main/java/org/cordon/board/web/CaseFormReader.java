package org.cordon.board.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.cordon.cases.NewCase;
import org.cordon.persons.DocumentType;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.Sex;
import org.jspecify.annotations.Nullable;

/** Reads a {@link CaseForm} field by field and collects what cannot be read, as message keys by field. */
final class CaseFormReader {

    private final CaseForm form;
    private final Clock clock;
    private final Map<String, String> errors = new LinkedHashMap<>();

    CaseFormReader(CaseForm form, Clock clock) {
        this.form = form;
        this.clock = clock;
    }

    /** Complete once {@link #person} and {@link #report} were called. */
    Map<String, String> errors() {
        return errors;
    }

    PersonDetails person() {
        return PersonDetails.builder()
                .name(required("name", form.name()))
                .documentType(read("documentType", form.documentType(), "form.choice", DocumentType::valueOf))
                .documentNumber(text(form.documentNumber()))
                .sex(read("sex", form.sex(), "form.choice", Sex::valueOf))
                .birthDate(date("birthDate", form.birthDate()))
                .phone(text(form.phone()))
                .address(text(form.address()))
                .areaCode(text(form.areaCode()))
                .note(text(form.note()))
                .build();
    }

    NewCase report(long personId) {
        LocalDateTime sampled = read("sampledAt", form.sampledAt(), "form.moment", LocalDateTime::parse);
        if (sampled != null && sampled.isAfter(LocalDateTime.now(clock))) {
            errors.put("sampledAt", "form.future");
        }
        return new NewCase(
                personId,
                past("onsetDate", form.onsetDate()),
                sampled == null ? null : sampled.atZone(clock.getZone()).toInstant(),
                past("confirmedDate", form.confirmedDate()),
                null,
                null);
    }

    private @Nullable LocalDate past(String field, @Nullable String typed) {
        LocalDate day = date(field, typed);
        if (day != null && day.isAfter(LocalDate.now(clock))) {
            errors.put(field, "form.future");
        }
        return day;
    }

    private @Nullable LocalDate date(String field, @Nullable String typed) {
        return read(field, typed, "form.date", LocalDate::parse);
    }

    private @Nullable String required(String field, @Nullable String typed) {
        String text = text(typed);
        if (text == null) {
            errors.put(field, "form.required");
        }
        return text;
    }

    private <T> @Nullable T read(String field, @Nullable String typed, String error, Function<String, T> reader) {
        String text = text(typed);
        try {
            return text == null ? null : reader.apply(text);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            errors.put(field, error);
            return null;
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
