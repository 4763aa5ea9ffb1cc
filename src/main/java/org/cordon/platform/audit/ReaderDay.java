package org.cordon.platform.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one member of staff looked at on one day: of most looks only how many, and whom; a day has hundreds of thousands. */
public final class ReaderDay {

    private static final Pattern LAST_DIGITS = Pattern.compile("(?:[A-Z]{2,3}-)?(\\d{1,9})");

    private final String actor;
    private final Predicate<AuditLine> night;
    private final Set<String> people = new HashSet<>();
    private final List<AuditLine> reveals = new ArrayList<>();
    private final Set<String> nightlyPeople = new HashSet<>();
    private Set<String> roles = Set.of();
    private long looks;
    private long nightlyLooks;
    private long refusals;
    private long longest;
    private long run;
    private long before = Long.MIN_VALUE;

    /** @param night whether a look was at night */
    ReaderDay(String actor, Predicate<AuditLine> night) {
        this.actor = actor;
        this.night = night;
    }

    /** Looks and refusals, in their order. */
    void add(AuditLine line) {
        roles = line.roles();
        addToSequence(line);
        if (line.action() == AuditAction.DENIED) {
            refusals++;
        }
        if (line.action() == AuditAction.REVEAL) {
            reveals.add(line);
        }
        if (line.isLook()) {
            addLook(line);
        }
    }

    private void addLook(AuditLine line) {
        looks++;
        people.addAll(line.people());
        if (night.test(line)) {
            nightlyLooks++;
            nightlyPeople.addAll(line.people());
        }
    }

    private void addToSequence(AuditLine line) {
        Optional<Long> number = singleNumber(line);
        if (number.isPresent() && number.get() != before) {
            run = number.get() == before + 1 ? run + 1 : 1;
            before = number.get();
            longest = Math.max(longest, run);
        }
    }

    public String actor() {
        return actor;
    }

    /** The roles held at the last look. */
    public Set<String> roles() {
        return roles;
    }

    public long looks() {
        return looks;
    }

    /** How many different people. */
    public int people() {
        return people.size();
    }

    public long reveals() {
        return reveals.size();
    }

    public long refusals() {
        return refusals;
    }

    long nightlyLooks() {
        return nightlyLooks;
    }

    Set<String> nightlyPeople() {
        return nightlyPeople;
    }

    List<AuditLine> revealed() {
        return reveals;
    }

    /** The longest run of looks, each at the number after the one before. */
    long longestSequence() {
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
