package org.cordon.imports.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.platform.errors.Refused;

/** The ways a file may write a day or a moment, tried in order and strictly: 30 February is no day. */
final class DateFormats {

    private static final String ISO = "yyyy-MM-dd";
    static final List<String> USUAL_DAYS = List.of(ISO, "yyyy/M/d", "yyyyMMdd");
    private static final List<String> USUAL_MOMENTS = List.of("yyyy-MM-dd HH:mm[:ss]", "yyyy/M/d H:mm[:ss]");
    private static final OffsetDateTime SAMPLE = OffsetDateTime.of(2022, 10, 21, 11, 12, 0, 0, ZoneOffset.UTC);
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern YEAR = Pattern.compile("[yu]+");

    private final List<DateTimeFormatter> days;
    private final List<DateTimeFormatter> moments;

    DateFormats(List<String> patterns) {
        this.days = withIso(patterns).map(DateFormats::formatter).toList();
        this.moments = Stream.of(
                        Stream.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME, DateTimeFormatter.ISO_LOCAL_DATE_TIME),
                        days.stream(),
                        USUAL_MOMENTS.stream().map(DateFormats::formatter))
                .flatMap(Function.identity())
                .toList();
    }

    /** Sheets are read with ISO days, whatever the text beside them; a pattern that means something else by them wins. */
    private static Stream<String> withIso(List<String> patterns) {
        return patterns.stream().anyMatch(pattern -> pattern.startsWith("yyyy-d"))
                ? patterns.stream()
                : Stream.concat(patterns.stream(), Stream.of(ISO));
    }

    Optional<LocalDate> day(String text) {
        return days.stream()
                .flatMap(format -> parse(format, text))
                .map(LocalDate::from)
                .findFirst();
    }

    /** A moment; a bare day means its first minute in the zone. */
    Optional<Instant> moment(String text, ZoneId zone) {
        return moments.stream()
                .flatMap(format -> parse(format, text))
                .map(read -> instant(read, zone))
                .findFirst();
    }

    private static Stream<TemporalAccessor> parse(DateTimeFormatter format, String text) {
        try {
            return Stream.of(format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeParseException e) {
            return Stream.empty();
        }
    }

    private static Instant instant(TemporalAccessor read, ZoneId zone) {
        if (read instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        LocalDateTime local =
                read instanceof LocalDateTime time ? time : LocalDate.from(read).atStartOfDay();
        return local.atZone(zone).toInstant();
    }

    private static DateTimeFormatter formatter(String pattern) {
        if (twoDigitYear(pattern)) {
            throw new Refused(
                    "import.mapping.dateFormatCentury",
                    "The date format \"" + pattern + "\" has a year of two digits, which does not say which century",
                    pattern);
        }
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
            LocalDate.from(format.parse(format.format(SAMPLE)));
            return format;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Refused(
                    "import.mapping.dateFormat",
                    "The date format \"" + pattern + "\" does not describe a day",
                    pattern);
        }
    }

    private static boolean twoDigitYear(String pattern) {
        return YEAR.matcher(QUOTED.matcher(pattern).replaceAll(""))
                .results()
                .anyMatch(year -> year.group().length() == 2);
    }
}
