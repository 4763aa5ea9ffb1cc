package org.cordon.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.cases.CaseLookup;
import org.cordon.cases.InfectionHistory;
import org.cordon.contacts.ExposureLink;
import org.cordon.contacts.ExposureLinks;
import org.springframework.stereotype.Component;

/** Everything that names a person as exposed: what lists said, and every link, counted by who is a case now. */
@Component
public class Reasons {

    private final Namings namings;
    private final ExposureLinks links;
    private final CaseLookup cases;
    private final Clock clock;

    Reasons(Namings namings, ExposureLinks links, CaseLookup cases, Clock clock) {
        this.namings = namings;
        this.links = links;
        this.cases = cases;
        this.clock = clock;
    }

    /** How the reason of a link is called. */
    static String origin(long linkId) {
        return "link " + linkId;
    }

    public static boolean isLink(String origin) {
        return origin.startsWith("link ");
    }

    public List<Reason> of(long personId) {
        return of(personId, Set.of());
    }

    /** As if these people were cases, too. */
    List<Reason> of(long personId, Set<Long> assumedCases) {
        List<ExposureLink> naming = linksNaming(personId);
        Map<Long, InfectionHistory> sources = cases.historiesOf(
                naming.stream().map(link -> link.otherThan(personId)).toList());
        return Stream.concat(
                        namings.of(personId).stream().map(one -> one.reason(clock.getZone())),
                        naming.stream().map(link -> {
                            long source = link.otherThan(personId);
                            InfectionHistory history = sources.get(source);
                            LocalDate exposure = exposure(link);
                            boolean metACase =
                                    assumedCases.contains(source) || (history != null && history.reaches(exposure));
                            return reason(link, exposure, metACase);
                        }))
                .toList();
    }

    /** The links that say who may have infected the person; an undirected one may. */
    List<ExposureLink> linksNaming(long personId) {
        return links.of(personId).stream()
                .filter(link -> !link.isDirected() || link.contactPersonId() == personId)
                .toList();
    }

    /** Whom the person may have infected, in the order of their ids. */
    public List<Long> contactsOf(long personId) {
        return links.of(personId).stream()
                .filter(link -> !link.isDirected() || link.sourcePersonId() == personId)
                .map(link -> link.otherThan(personId))
                .distinct()
                .sorted()
                .toList();
    }

    private LocalDate exposure(ExposureLink link) {
        LocalDate known = link.lastExposureDate();
        return known == null ? LocalDate.ofInstant(link.listedAt(), clock.getZone()) : known;
    }

    private static Reason reason(ExposureLink link, LocalDate exposure, boolean metACase) {
        KeyPersonCategory named = KeyPersonCategory.of(link.category());
        return new Reason(origin(link.id()), named, metACase ? KeyPersonCategory.CLOSE_CONTACT : named, exposure);
    }
}
