package org.cordon.board.web.rounds;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordon.areas.DivisionCodes;
import org.cordon.rounds.NewRound;
import org.jspecify.annotations.Nullable;

/** Reads a {@link RoundForm} field by field and collects what cannot be read, as message keys by field. */
final class RoundFormReader {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;，；、]+");
    private static final Pattern CODE = Pattern.compile(DivisionCodes.SHAPE);
    private static final Pattern HOURS = Pattern.compile("[0-9]{1,3}");
    private static final int LONGEST_NAME = 100;
    private static final int MOST_AREAS = 50;
    private static final int MOST_HOURS = 168;

    private final RoundForm form;
    private final ZoneId zone;
    private final Map<String, String> errors = new LinkedHashMap<>();

    RoundFormReader(RoundForm form, ZoneId zone) {
        this.form = form;
        this.zone = zone;
    }

    /** Complete once {@link #round} was called. */
    Map<String, String> errors() {
        return errors;
    }

    /** Nothing if anything cannot be read. */
    Optional<NewRound> round() {
        String name = name();
        List<String> areas = areas();
        Instant from = moment("from", form.from());
        Instant until = moment("until", form.until());
        Instant listsFrom = moment("listsFrom", form.listsFrom());
        int hours = hours();
        return from == null || until == null || listsFrom == null || !errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewRound(name, areas, from, until, listsFrom, hours));
    }

    private String name() {
        String name = text(form.name());
        if (name.isEmpty()) {
            errors.put("name", "form.required");
        } else if (name.length() > LONGEST_NAME) {
            errors.put("name", "round.form.name.long");
        }
        return name;
    }

    private List<String> areas() {
        Set<String> codes = new LinkedHashSet<>();
        if (form.areas() != null) {
            codes.addAll(form.areas());
        }
        BETWEEN.splitAsStream(text(form.codes()))
                .filter(code -> !code.isEmpty())
                .forEach(codes::add);
        if (codes.isEmpty()) {
            errors.put("areas", "round.form.areas.none");
        } else if (!codes.stream().allMatch(code -> CODE.matcher(code).matches())) {
            errors.put("codes", "round.form.code");
        } else if (codes.size() > MOST_AREAS) {
            errors.put("areas", "round.form.areas.many");
        }
        return List.copyOf(codes);
    }

    private int hours() {
        String typed = text(form.feedbackHours());
        int hours = HOURS.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
        if (hours < 1 || hours > MOST_HOURS) {
            errors.put("feedbackHours", "round.form.hours");
        }
        return hours;
    }

    private @Nullable Instant moment(String field, @Nullable String typed) {
        try {
            return LocalDateTime.parse(text(typed)).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            errors.put(field, "form.moment");
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
