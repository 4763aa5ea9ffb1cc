package org.cordon.board.web.rounds;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.web.Problems;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says next to the right field of the forms of rounds what is wrong; what concerns no field has the empty name. */
@Component
class FormErrors {

    private final MessageSource messages;
    private final Problems problems;

    FormErrors(MessageSource messages, Problems problems) {
        this.messages = messages;
        this.problems = problems;
    }

    Map<String, String> of(Map<String, String> messageKeys, Locale language) {
        return messageKeys.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, error -> messages.getMessage(error.getValue(), null, language)));
    }

    /** @param fields which field a refusal is about, by the beginning of its code */
    Map<String, String> of(DomainException refusal, Map<String, String> fields, Locale language) {
        String field = fields.entrySet().stream()
                .filter(entry -> refusal.code().startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        return Map.of(field, problems.translated(refusal, language));
    }
}
