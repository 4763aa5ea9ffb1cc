package org.cordon.replays;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.Listing;

/**
 * Who is listed because of whom, and when they are taken to have met. Where a link has no day, the last meeting is
 * assumed: for the contacts of a case on the day of onset, else of confirmation, but not after the case was kept apart
 * nor more than the look-back before that; for the contacts of a close contact on the day from which that one was kept
 * apart.
 */
final class Tracing {

    private final Outbreak outbreak;
    private final Map<String, ReplayedPerson> people;
    private final int lookBackDays;
    private final Set<String> beforeLookBack = new HashSet<>();

    Tracing(Outbreak outbreak, Map<String, ReplayedPerson> people, int lookBackDays) {
        this.outbreak = outbreak;
        this.people = people;
        this.lookBackDays = lookBackDays;
    }

    /** Close contacts of those who are confirmed today, by their id. */
    Map<String, List<Listing>> closeContacts(Collection<ReplayedPerson> confirmed, LocalDate today) {
        return listings(confirmed, KeyPersonCategory.CLOSE_CONTACT, today, link -> metCase(link, today));
    }

    /** Sub-close contacts of those who became close contacts today, by their id. */
    Map<String, List<Listing>> subCloseContacts(Collection<ReplayedPerson> contacts, LocalDate today) {
        return listings(contacts, KeyPersonCategory.SUB_CLOSE_CONTACT, today, link -> metContact(link, today));
    }

    /** Links whose day lies before the look-back: whoever met then is no contact. */
    int linksBeforeLookBack() {
        return beforeLookBack.size();
    }

    private Map<String, List<Listing>> listings(
            Collection<ReplayedPerson> sources,
            KeyPersonCategory category,
            LocalDate today,
            Function<LinkLine, Optional<LocalDate>> met) {
        return sources.stream()
                .flatMap(source -> outbreak.contactsOf(source.id()).stream())
                .filter(link -> !person(link.to()).isConfirmedBy(today))
                .flatMap(link -> met.apply(link).map(day -> Map.entry(link, day)).stream())
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().to(),
                        TreeMap::new,
                        Collectors.mapping(
                                entry -> listing(entry.getKey(), category, entry.getValue(), today),
                                Collectors.toList())));
    }

    private static Listing listing(LinkLine link, KeyPersonCategory category, LocalDate met, LocalDate today) {
        return new Listing(
                "link " + link.from(),
                category,
                met,
                today.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private Optional<LocalDate> metCase(LinkLine link, LocalDate today) {
        ReplayedPerson source = person(link.from());
        LocalDate firstSign = source.onset() == null ? today : source.onset();
        if (link.date() != null) {
            LocalDate from = earlier(firstSign, today).minusDays(lookBackDays);
            if (link.date().isBefore(from)) {
                beforeLookBack.add(link.key());
                return Optional.empty();
            }
            return Optional.of(earlier(link.date(), today));
        }
        LocalDate apart = source.apartSince(today);
        return Optional.of(later(apart.minusDays(lookBackDays), earlier(firstSign, apart)));
    }

    private Optional<LocalDate> metContact(LinkLine link, LocalDate today) {
        ReplayedPerson source = person(link.from());
        if (link.date() == null) {
            return Optional.of(source.apartSince(today));
        }
        return link.date().isBefore(source.dayZero()) ? Optional.empty() : Optional.of(earlier(link.date(), today));
    }

    private ReplayedPerson person(String id) {
        return Objects.requireNonNull(people.get(id));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
