package org.cordon.control;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.contacts.ExposureLink;
import org.cordon.laboratory.Finding;
import org.cordon.laboratory.PersonResult;
import org.cordon.laboratory.TestResults;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Where the rules ask for it, the first two results of every contact whom the person met must be negative: those of tests
 * since that contact was listed. Who was ruled out or released by a signed order blocks nobody.
 */
@Component
@Order(20)
class LinkedTestCheck implements ReleaseCheck {

    private static final int FIRST = 2;
    private static final Set<String> NO_LONGER_ASKED = Set.of("ruledOut", "completed", "periodOver");

    private final Reasons reasons;
    private final Listings listings;
    private final KeyPersonDirectory keyPersons;
    private final TestResults results;
    private final Clock clock;

    LinkedTestCheck(
            Reasons reasons, Listings listings, KeyPersonDirectory keyPersons, TestResults results, Clock clock) {
        this.reasons = reasons;
        this.listings = listings;
        this.keyPersons = keyPersons;
        this.results = results;
        this.clock = clock;
    }

    @Override
    public List<ReleaseBlocker> blockers(KeyPerson person, ReleasePeriod period) {
        if (person.releaseCondition() != ReleaseCondition.OWN_AND_LINKED_TESTS) {
            return List.of();
        }
        Map<String, Listing> listed =
                listings.of(person.number()).stream().collect(Collectors.toMap(Listing::origin, listing -> listing));
        return reasons.linksNaming(person.personId()).stream()
                .filter(link -> isSubClose(listed.get(Reasons.origin(link.id()))))
                .flatMap(link -> blockers(link, link.otherThan(person.personId())).stream())
                .distinct()
                .toList();
    }

    private static boolean isSubClose(@Nullable Listing listing) {
        return listing != null && listing.category() == KeyPersonCategory.SUB_CLOSE_CONTACT;
    }

    private List<ReleaseBlocker> blockers(ExposureLink link, long source) {
        List<KeyPerson> all = keyPersons.allFor(source);
        if (all.isEmpty()) {
            return isNegativeTwice(source, link.listedAt()) ? List.of() : missing(Reasons.origin(link.id()));
        }
        KeyPerson contact = all.get(all.size() - 1);
        String end = contact.endReason();
        boolean asked = end == null || !NO_LONGER_ASKED.contains(end);
        return asked && !isNegativeTwice(source, listedAt(contact)) ? missing(contact.number()) : List.of();
    }

    private Instant listedAt(KeyPerson contact) {
        return listings.of(contact.number()).stream()
                .map(Listing::listedAt)
                .min(Instant::compareTo)
                .orElse(contact.listedAt());
    }

    /** Pools that ask for another test, and indeterminate results, say nothing yet. */
    private boolean isNegativeTwice(long personId, Instant since) {
        LocalDate first = day(since);
        List<PersonResult> conclusive = results.of(personId).stream()
                .filter(result -> !day(result.sampledAt()).isBefore(first))
                .filter(result -> result.finding() == Finding.NEGATIVE || result.isPositiveAlone())
                .limit(FIRST)
                .toList();
        return conclusive.size() == FIRST
                && conclusive.stream().allMatch(result -> result.finding() == Finding.NEGATIVE);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private static List<ReleaseBlocker> missing(String number) {
        return List.of(new ReleaseBlocker("linkedTestsMissing", null, number));
    }
}
