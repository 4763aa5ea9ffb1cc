package org.cordon.board.web.rounds;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.areas.DivisionCodes;
import org.cordon.persons.DocumentType;
import org.cordon.rounds.Exempting.Wanted;
import org.cordon.rounds.ExemptionReason;
import org.jspecify.annotations.Nullable;

/** Reads an {@link ExemptionForm} field by field and collects what cannot be read, as message keys by field. */
final class ExemptionFormReader {

    private static final Pattern CODE = Pattern.compile(DivisionCodes.SHAPE);
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_GRID = 20;

    private final ExemptionForm form;
    private final Map<String, String> errors = new LinkedHashMap<>();

    ExemptionFormReader(ExemptionForm form) {
        this.form = form;
    }

    /** Complete once {@link #wanted} was called. */
    Map<String, String> errors() {
        return errors;
    }

    /** Nothing if anything cannot be read. */
    Optional<Wanted> wanted() {
        String number = text(form.documentNumber());
        String area = text(form.areaCode());
        String grid = text(form.gridCode());
        if (number != null && number.length() > LONGEST_NUMBER) {
            errors.put("documentNumber", "round.form.document.long");
        }
        if (area != null && !CODE.matcher(area).matches()) {
            errors.put("areaCode", "round.form.code");
        }
        if (grid != null && grid.length() > LONGEST_GRID) {
            errors.put("gridCode", "round.form.grid.long");
        }
        ExemptionReason reason = choice("reason", ExemptionReason.class, form.reason());
        DocumentType type = choice("documentType", DocumentType.class, form.documentType());
        if (reason == null) {
            errors.put("reason", "form.choice");
            return Optional.empty();
        }
        return errors.isEmpty() ? Optional.of(new Wanted(type, number, area, grid, reason)) : Optional.empty();
    }

    private <E extends Enum<E>> @Nullable E choice(String field, Class<E> choices, @Nullable String typed) {
        String text = text(typed);
        try {
            return text == null ? null : Enum.valueOf(choices, text);
        } catch (IllegalArgumentException e) {
            errors.put(field, "form.choice");
            return null;
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
