package org.cordon.imports.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.cordon.platform.errors.Refused;

/** A regular expression that finds ids in free text, stopped when it takes more steps than honest patterns need. */
public final class IdPattern {

    private static final int LONGEST_PATTERN = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_STEPS = 500_000;

    private final Pattern pattern;

    private IdPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    static IdPattern of(String expression) {
        if (expression.length() > LONGEST_PATTERN) {
            throw new Refused(
                    "import.mapping.idPatternTooLong",
                    "The idPattern is longer than " + LONGEST_PATTERN + " characters",
                    LONGEST_PATTERN);
        }
        try {
            return new IdPattern(Pattern.compile(expression));
        } catch (PatternSyntaxException e) {
            throw new Refused(
                    "import.mapping.idPattern",
                    "The idPattern is no regular expression: " + e.getDescription(),
                    e.getDescription());
        }
    }

    /** The ids in the order of the text, each once: the first group where the pattern has one, else the whole match. */
    List<String> findIn(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw tooSlow();
        }
        try {
            return matches(text);
        } catch (OutOfSteps | StackOverflowError e) {
            throw tooSlow();
        }
    }

    private List<String> matches(String text) {
        Matcher matcher = pattern.matcher(new CountedText(text, new AtomicInteger(MOST_STEPS)));
        Set<String> found = new LinkedHashSet<>();
        while (matcher.find()) {
            String id = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
            if (id != null && !id.isBlank()) {
                found.add(id.strip());
            }
        }
        return List.copyOf(found);
    }

    private static Refused tooSlow() {
        return new Refused(
                "import.row.idPatternTooSlow",
                "The idPattern takes too long on this cell; use a simpler pattern or shorten the cell");
    }

    /** The text for the matcher; every look at a character is a step. */
    private record CountedText(CharSequence text, AtomicInteger stepsLeft) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (stepsLeft.decrementAndGet() < 0) {
                throw new OutOfSteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.subSequence(start, end), stepsLeft);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class OutOfSteps extends RuntimeException {

        OutOfSteps() {
            super("The pattern ran out of steps", null, false, false);
        }
    }
}
