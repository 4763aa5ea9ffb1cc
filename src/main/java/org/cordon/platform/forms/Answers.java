package org.cordon.platform.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;

/** What was typed into the form of one task, read by field and refused by field. */
public final class Answers {

    private final Map<String, ?> values;

    private Answers(Map<String, ?> values) {
        this.values = values;
    }

    /** The answers of a task that is being completed; for {@code complete} listeners. */
    public static Answers of(DelegateTask task) {
        return from(task.getVariables());
    }

    public static Answers from(Map<String, ?> values) {
        return new Answers(values);
    }

    /** The trimmed text; empty when nothing but blanks was typed. */
    public Optional<String> text(String key) {
        return value(key).map(Object::toString).map(String::strip).filter(text -> !text.isEmpty());
    }

    public String required(String key) {
        return text(key).orElseThrow(() -> empty(key));
    }

    /** A calendar day as {@code 2022-09-14}. */
    public Optional<LocalDate> date(String key) {
        return text(key).map(text -> day(key, text));
    }

    /** A point in time as date-time fields give it, with or without an offset; without one it is the zone's local time. */
    public Optional<Instant> moment(String key, ZoneId zone) {
        return text(key).map(text -> Moments.parse(key, text, zone));
    }

    public Optional<BigDecimal> decimal(String key) {
        return text(key).map(text -> number(key, text));
    }

    /** A whole number from 0. */
    public Optional<Integer> count(String key) {
        return decimal(key).map(number -> Numbers.count(key, number));
    }

    /** A body temperature in degrees Celsius that a living person can have. */
    public BigDecimal bodyTemperature(String key) {
        return Numbers.bodyTemperature(key, decimal(key).orElseThrow(() -> empty(key)));
    }

    public boolean checked(String key) {
        return value(key).map(Object::toString).map(Boolean::parseBoolean).orElse(false);
    }

    /** What was ticked in a checklist, joined by commas; a text field's text. */
    public Optional<String> choices(String key) {
        return value(key)
                .filter(Collection.class::isInstance)
                .map(ticked ->
                        ((Collection<?>) ticked).stream().map(String::valueOf).collect(Collectors.joining(",")))
                .or(() -> text(key))
                .filter(text -> !text.isEmpty());
    }

    /** The rows of a dynamic list, each with its own fields. */
    public List<Map<String, Object>> rows(String key) {
        return value(key).map(value -> Rows.of(key, value)).orElseGet(List::of);
    }

    private Optional<Object> value(String key) {
        @Nullable Object value = values.get(key);
        return Optional.ofNullable(value);
    }

    private static Refused empty(String key) {
        return new Refused("answer.required", "The field " + key + " is empty", key);
    }

    private static LocalDate day(String key, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refused("answer.date", "The field " + key + " is not a day such as 2022-09-14", key);
        }
    }

    private static BigDecimal number(String key, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new Refused("answer.number", "The field " + key + " is not a number", key);
        }
    }
}
