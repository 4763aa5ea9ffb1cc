package org.cordon.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one member of staff looked at on one day. */
public final class ReaderDay {

    private static final Pattern LAST_DIGITS = Pattern.compile("(?:[A-Z]{2,3}-)?(\\d{1,9})");

    private final String actor;
    private final List<AuditLine> lines = new ArrayList<>();

    ReaderDay(String actor) {
        this.actor = actor;
    }

    void add(AuditLine line) {
        lines.add(line);
    }

    public String actor() {
        return actor;
    }

    /** The roles held at the last look. */
    public Set<String> roles() {
        return lines.get(lines.size() - 1).roles();
    }

    public long looks() {
        return looks(AuditLine::isLook).count();
    }

    /** How many different people. */
    public int people() {
        return peopleIn(looks(AuditLine::isLook)).size();
    }

    public long reveals() {
        return reveal().count();
    }

    public long refusals() {
        return looks(line -> line.action() == AuditAction.DENIED).count();
    }

    Stream<AuditLine> reveal() {
        return looks(line -> line.action() == AuditAction.REVEAL);
    }

    Stream<AuditLine> looks(Predicate<AuditLine> which) {
        return lines.stream().filter(which);
    }

    static Set<String> peopleIn(Stream<AuditLine> lines) {
        Set<String> people = new TreeSet<>(PersonOrder.BY_NUMBER);
        lines.forEach(line -> people.addAll(line.people()));
        return people;
    }

    /** The longest run of looks, each at the number after the one before. */
    long longestSequence() {
        long longest = 0;
        long run = 0;
        long before = Long.MIN_VALUE;
        for (AuditLine line : lines) {
            Optional<Long> number = singleNumber(line);
            if (number.isPresent() && number.get() != before) {
                run = number.get() == before + 1 ? run + 1 : 1;
                before = number.get();
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }

    /** The number that was asked for, answered or not; otherwise the only person who was seen. */
    private static String named(AuditLine line) {
        if (line.action() == AuditAction.DENIED || !line.asked().isEmpty()) {
            return line.asked();
        }
        return line.isLook() && line.people().size() == 1 ? line.people().get(0) : "";
    }

    private static Optional<Long> singleNumber(AuditLine line) {
        Matcher digits = LAST_DIGITS.matcher(named(line));
        return digits.matches() ? Optional.of(Long.parseLong(digits.group(1))) : Optional.empty();
    }
}
