package org.cordon.control.coercion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cordon.control.ReleaseBlocker;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what a coercive change means for somebody; numbers, days and measures only. */
@Component
public class CoercionWords {

    private static final List<Locale> BOTH = List.of(Locale.CHINESE, Locale.ENGLISH);
    private static final int LINES = 15;

    /** A plan is a measure and two days. */
    private static final int PLAN = 3;

    /** What the engine keeps of a text is shorter than a page of blockers in two languages. */
    private static final int LONGEST_LINE = 400;

    private static final int LONGEST = 3500;

    private final MessageSource messages;

    CoercionWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The codes of {@link AffectedSubject#before} or {@link AffectedSubject#after} in words. */
    public String text(String codes, Locale language) {
        return codes.lines()
                .map(line -> line.contains("|") ? blocker(line, language) : words(line, language))
                .collect(Collectors.joining("; "));
    }

    /** The same row with what holds now and afterwards in words. */
    public AffectedSubject inWords(AffectedSubject row, Locale language) {
        return new AffectedSubject(
                row.subject(),
                row.number(),
                row.personId(),
                row.correction(),
                text(row.before(), language),
                text(row.after(), language));
    }

    /** A line for each in both languages, for a form that every reader shares; the rest of a long list by its length. */
    public String lines(List<AffectedSubject> rows) {
        StringBuilder shown = new StringBuilder();
        int lines = 0;
        while (lines < rows.size() && lines < LINES) {
            String line = cut(line(rows.get(lines)));
            if (shown.length() + line.length() >= LONGEST) {
                break;
            }
            shown.append(lines == 0 ? "" : "\n").append(line);
            lines++;
        }
        return rows.size() == lines ? shown.toString() : shown + "\n… +" + (rows.size() - lines);
    }

    public String kind(CoercionKind kind, Locale language) {
        return known("coercion.kind." + kind.code(), kind.code(), language);
    }

    public String reason(String code, Locale language) {
        return known("coercion.reason." + code, code, language);
    }

    public String state(CoercionState state, Locale language) {
        return known("coercion.state." + state, state.name(), language);
    }

    private static String cut(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }

    private String line(AffectedSubject row) {
        return BOTH.stream()
                .map(language -> text(row.before(), language) + " → " + text(row.after(), language))
                .distinct()
                .collect(Collectors.joining(" / ", row.subject() + ": ", ""));
    }

    private String words(String line, Locale language) {
        List<String> words = Arrays.stream(line.split(" "))
                .map(word -> known("measure." + word, known("coercion.word." + word, word, language), language))
                .toList();
        return words.size() == PLAN
                ? Objects.requireNonNull(
                        messages.getMessage("coercion.plan", words.toArray(), String.join(" ", words), language))
                : String.join(" ", words);
    }

    private String blocker(String line, Locale language) {
        ReleaseBlocker blocker = BlockerCode.read(line);
        return Objects.requireNonNull(messages.getMessage(
                "blocker." + blocker.code(),
                new Object[] {String.valueOf(blocker.day()), String.valueOf(blocker.detail())},
                blocker.code(),
                language));
    }

    private String known(String key, String fallback, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, new Object[0], fallback, language));
    }
}
