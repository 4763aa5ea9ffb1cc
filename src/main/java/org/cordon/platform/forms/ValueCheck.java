package org.cordon.platform.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordon.platform.errors.Refused;
import org.springframework.beans.factory.ObjectProvider;

/** Holds answers against their fields, for one form that was handed in: what a field offers is asked for once. */
final class ValueCheck {

    /** More than anybody types; keeps a text field from becoming a file store. */
    private static final int LONGEST_TEXT = 4000;

    private final ObjectProvider<FormOptions> options;
    private final Map<String, List<String>> asked = new HashMap<>();

    ValueCheck(ObjectProvider<FormOptions> options) {
        this.options = options;
    }

    Object fitting(FormField field, Object value) {
        return switch (field.type()) {
            case "number" -> number(field, value);
            case "checkbox" -> yes(field, value);
            case "checklist", "taglist" -> choices(field, value);
            case "radio", "select" -> choice(field, text(field, value));
            case "date" -> day(field, text(field, value));
            default -> text(field, value);
        };
    }

    private static Object number(FormField field, Object value) {
        BigDecimal number = decimal(field, value);
        boolean fits =
                field.limits().min().filter(min -> number.doubleValue() < min).isEmpty()
                        && field.limits()
                                .max()
                                .filter(max -> number.doubleValue() > max)
                                .isEmpty();
        if (!fits) {
            throw refused("answer.number", field, "is not a number that can be meant");
        }
        return value;
    }

    private static BigDecimal decimal(FormField field, Object value) {
        try {
            return new BigDecimal(String.valueOf(value));
        } catch (NumberFormatException e) {
            throw refused("answer.number", field, "is not a number");
        }
    }

    private static Object yes(FormField field, Object value) {
        if (!(value instanceof Boolean) && !"true".equals(value)) {
            throw refused("answer.choice", field, "is neither yes nor no");
        }
        return true;
    }

    private Object choices(FormField field, Object value) {
        if (!(value instanceof Collection<?> ticked)) {
            throw refused("answer.choice", field, "is not a list of choices");
        }
        return ticked.stream().map(one -> choice(field, text(field, one))).toList();
    }

    private String choice(FormField field, String chosen) {
        List<String> offered = field.choicesName()
                .map(name -> asked.computeIfAbsent(name, this::offered))
                .orElse(field.choices());
        if (!offered.isEmpty() && !offered.contains(chosen)) {
            throw refused("answer.choice", field, "does not offer this answer");
        }
        return chosen;
    }

    private List<String> offered(String name) {
        return options.stream()
                .filter(candidate -> candidate.name().equals(name))
                .flatMap(candidate -> candidate.in(Locale.ENGLISH).stream())
                .map(FormOptions.Option::value)
                .toList();
    }

    private static String day(FormField field, String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw refused("answer.date", field, "is not a day such as 2022-09-14");
        }
    }

    private static String text(FormField field, Object value) {
        if (value instanceof Collection || value instanceof Map) {
            throw refused("answer.text", field, "is not a text");
        }
        String text = String.valueOf(value);
        int longest = field.limits().maxLength().orElse(LONGEST_TEXT);
        int shortest = field.limits().minLength().orElse(0);
        boolean fits = text.length() <= longest
                && text.length() >= shortest
                && field.limits()
                        .pattern()
                        .filter(pattern -> !text.matches(pattern))
                        .isEmpty();
        if (!fits) {
            throw refused("answer.text", field, "does not have the length or shape asked for");
        }
        return text;
    }

    private static Refused refused(String code, FormField field, String rule) {
        return new Refused(code, "The field " + field.key() + " " + rule, field.key());
    }
}
