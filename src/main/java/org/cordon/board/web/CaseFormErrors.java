package org.cordon.board.web;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.web.Problems;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says next to the right field what is wrong with a {@link CaseForm}; what concerns no field has the empty name. */
@Component
class CaseFormErrors {

    /** Which field a refusal is about, by the beginning of its code. */
    private static final Map<String, String> FIELDS = Map.of(
            "person.id.number", "documentNumber",
            "person.document", "documentNumber",
            "person.phone", "phone",
            "person.birth.date", "birthDate",
            "person.sex", "sex",
            "person.area", "areaCode");

    private final MessageSource messages;
    private final Problems problems;

    CaseFormErrors(MessageSource messages, Problems problems) {
        this.messages = messages;
        this.problems = problems;
    }

    Map<String, String> of(Map<String, String> messageKeys, Locale language) {
        return messageKeys.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, error -> messages.getMessage(error.getValue(), null, language)));
    }

    Map<String, String> of(DomainException refusal, Locale language) {
        return Map.of(fieldOf(refusal), problems.translated(refusal, language));
    }

    private static String fieldOf(DomainException refusal) {
        return FIELDS.entrySet().stream()
                .filter(entry -> refusal.code().startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
