package org.cordon.imports.reading;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;

/** One row in our own words: typed reads by field name, each refusing with the field's name. */
public final class MappedRow {

    private static final Pattern DESTROYED = Pattern.compile("\\d([.,]\\d+)?E\\+?\\d+", Pattern.CASE_INSENSITIVE);
    private static final Pattern DESTROYED_ID = Pattern.compile("\\d([.,]\\d+)?E\\+\\d+", Pattern.CASE_INSENSITIVE);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final char FIELD_END = '\u001E';
    private static final char CELL_END = '\u001F';

    private final Map<String, List<String>> values;
    private final Mapping mapping;

    MappedRow(Map<String, List<String>> values, Mapping mapping) {
        this.values = values;
        this.mapping = mapping;
    }

    /** Free text; several columns are joined with a blank. */
    public @Nullable String text(String field) {
        List<String> cells = values.getOrDefault(field, List.of());
        return cells.isEmpty() ? null : String.join(" ", cells);
    }

    /** Free text with a limit; nothing is cut off. */
    public @Nullable String text(String field, int longest) {
        String text = text(field);
        if (text != null && text.codePointCount(0, text.length()) > longest) {
            throw new Refused(
                    "import.row.tooLong",
                    "The " + field + " is longer than " + longest + " characters",
                    field,
                    longest);
        }
        return text;
    }

    /** A word or number that stands alone; of several columns the first that says something. */
    public Optional<String> word(String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst();
    }

    /** A long number; refuses one that a spreadsheet has rounded. */
    public @Nullable String number(String field) {
        String number = word(field).orElse(null);
        if (number != null) {
            refuseDestroyed(DESTROYED, field, number);
        }
        return number;
    }

    /** An id of somebody else's, of digits and letters; refuses one that a spreadsheet has rounded. */
    public @Nullable String id(String field) {
        refuseDestroyedId(field);
        return word(field).orElse(null);
    }

    /** The same out of several columns, joined with a blank, with a limit. */
    public @Nullable String id(String field, int longest) {
        refuseDestroyedId(field);
        return text(field, longest);
    }

    public String required(String field) {
        return word(field)
                .orElseThrow(() -> new Refused("import.row.missing", "The field " + field + " is empty", field));
    }

    /** A calendar day from 1900 to today. */
    public @Nullable LocalDate day(String field, Clock clock) {
        Optional<LocalDate> day =
                word(field).map(word -> mapping.dates().day(word).orElseThrow(() -> noDate(field, word)));
        day.ifPresent(read -> refuseImplausible(field, read, clock));
        return day.orElse(null);
    }

    public @Nullable Instant moment(String field, Clock clock) {
        Optional<Instant> moment = word(field)
                .map(word -> mapping.dates().moment(word, clock.getZone()).orElseThrow(() -> noDate(field, word)));
        moment.ifPresent(read -> refuseImplausible(field, LocalDate.ofInstant(read, clock.getZone()), clock));
        return moment.orElse(null);
    }

    /** Completed years: half a year is 0. */
    public @Nullable Integer years(String field) {
        return word(field).map(word -> years(field, word)).orElse(null);
    }

    /** The ids in list cells, each once: by the mapping's pattern where it has one, else split at its separators. */
    public List<String> ids(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .flatMap(this::idsIn)
                .collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), List::copyOf));
    }

    public boolean directed() {
        return mapping.directed();
    }

    public @Nullable String source() {
        return mapping.source();
    }

    /** The same for two rows that say the same in every mapped column. */
    public String canonical() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(values).forEach((field, cells) -> {
            text.append(field).append(CELL_END);
            cells.forEach(cell -> text.append(cell).append(CELL_END));
            text.append(FIELD_END);
        });
        return text.toString();
    }

    /** {@code 2E10} may be an id; {@code 2E+10} was a number once. */
    private void refuseDestroyedId(String field) {
        values.getOrDefault(field, List.of()).forEach(word -> refuseDestroyed(DESTROYED_ID, field, word));
    }

    private static void refuseDestroyed(Pattern destroyed, String field, String word) {
        if (destroyed.matcher(word).matches()) {
            throw new Refused(
                    "import.row.numberDestroyed",
                    "A spreadsheet has rounded " + field + " to " + word
                            + "; format the column as text and export again",
                    field,
                    word);
        }
    }

    private Stream<String> idsIn(String cell) {
        IdPattern pattern = mapping.idPattern();
        if (pattern != null) {
            return pattern.findIn(cell).stream();
        }
        String separators =
                mapping.listSeparators().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Stream<String> parts = separators.isEmpty() ? Stream.of(cell) : Stream.of(cell.split(separators, -1));
        return parts.map(Cells::clean).filter(part -> !mapping.isMissing(part));
    }

    private static Integer years(String field, String word) {
        try {
            BigDecimal years = new BigDecimal(word);
            if (years.scale() >= 0 && years.precision() <= 5 && years.signum() >= 0 && years.intValue() <= 130) {
                return years.intValue();
            }
        } catch (NumberFormatException e) {
            // falls through: the same refusal for every text that is no age
        }
        throw new Refused("import.row.age", "The " + field + " " + word + " is no age in years", field, word);
    }

    private static void refuseImplausible(String field, LocalDate day, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(EARLIEST) || day.isAfter(today)) {
            throw new Refused(
                    "import.row.dateImplausible",
                    "The " + field + " " + day + " is not between " + EARLIEST + " and today, " + today,
                    field,
                    day,
                    EARLIEST,
                    today);
        }
    }

    private Refused noDate(String field, String word) {
        return new Refused(
                "import.row.date",
                "The " + field + " \"" + word + "\" is no day in any of the date formats of the mapping",
                field,
                word);
    }
}
