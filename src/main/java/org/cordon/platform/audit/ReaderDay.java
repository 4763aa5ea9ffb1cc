package org.cordon.platform.audit;

import java.util.ArrayList;
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
    private final Predicate<Look> night;
    private final PeopleSeen people = new PeopleSeen();
    private final List<Look> reveals = new ArrayList<>();
    private final PeopleSeen nightlyPeople = new PeopleSeen();
    private String rolesAtLook = "";
    private Set<String> roles = Set.of();
    private long looks;
    private long nightlyLooks;
    private long refusals;
    private long longest;
    private long run;
    private long before = Long.MIN_VALUE;

    /** @param night whether a look was at night */
    ReaderDay(String actor, Predicate<Look> night) {
        this.actor = actor;
        this.night = night;
    }

    /** Looks and refusals, in their order. */
    void add(Look look) {
        setRoles(look.roles());
        addToSequence(look);
        if (look.isRefusal()) {
            refusals++;
            return;
        }
        looks++;
        people.add(look.people());
        if (look.action() == AuditAction.REVEAL) {
            reveals.add(look);
        }
        if (night.test(look)) {
            nightlyLooks++;
            nightlyPeople.add(look.people());
        }
    }

    private void setRoles(String list) {
        if (!list.equals(rolesAtLook)) {
            rolesAtLook = list;
            roles = Look.set(list);
        }
    }

    private void addToSequence(Look look) {
        Optional<Long> number = singleNumber(look.named());
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

    PeopleSeen nightlyPeople() {
        return nightlyPeople;
    }

    List<Look> revealed() {
        return reveals;
    }

    /** The longest run of looks, each at the number after the one before. */
    long longestSequence() {
        return longest;
    }

    private static Optional<Long> singleNumber(String named) {
        Matcher digits = LAST_DIGITS.matcher(named);
        return digits.matches() ? Optional.of(Long.parseLong(digits.group(1))) : Optional.empty();
    }
}
