package org.cordon.control;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.cases.CaseLookup;
import org.cordon.cases.CaseSummary;
import org.cordon.contacts.ExposureLink;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Who names a key person: everything that put them on the list, in one place for the one who calls them. */
@Service
public class ControlSources {

    private static final String LIST = "list";
    private static final int LINE_LENGTH = 900;

    private final KeyPersonDirectory keyPersons;
    private final Listings listings;
    private final Pushes pushes;
    private final Reasons reasons;
    private final CaseLookup cases;
    private final KeyPersonProcess process;

    ControlSources(
            KeyPersonDirectory keyPersons,
            Listings listings,
            Pushes pushes,
            Reasons reasons,
            CaseLookup cases,
            KeyPersonProcess process) {
        this.keyPersons = keyPersons;
        this.listings = listings;
        this.pushes = pushes;
        this.reasons = reasons;
        this.cases = cases;
        this.process = process;
    }

    /** Every source of this key person, the first one first. */
    public List<ControlSource> of(String number) {
        long personId = keyPersons.require(number).personId();
        List<ControlSource> pushed = pushes.of(personId);
        Map<String, ExposureLink> links = reasons.linksNaming(personId).stream()
                .collect(Collectors.toMap(link -> Reasons.origin(link.id()), Function.identity()));
        return listings.of(number).stream()
                .flatMap(listing -> LIST.equals(listing.origin()) && !pushed.isEmpty()
                        ? pushed.stream()
                        : Stream.of(source(listing, personId, links)))
                .sorted(Comparator.comparing(ControlSource::reportedAt).thenComparing(ControlSource::name))
                .toList();
    }

    /** The same as a text without anybody's name. */
    public String text(String number) {
        String all = of(number).stream().map(ControlSource::line).collect(Collectors.joining("; "));
        return all.length() <= LINE_LENGTH ? all : all.substring(0, LINE_LENGTH) + " ...";
    }

    @EventListener
    void on(SourcesChanged changed) {
        process.sourcesChanged(changed.number(), text(changed.number()));
    }

    private ControlSource source(Listing listing, long personId, Map<String, ExposureLink> links) {
        ExposureLink link = links.get(listing.origin());
        String name = link == null ? listing.origin() : numberOf(link.otherThan(personId), listing.origin());
        return new ControlSource(name, listing.category(), listing.exposureDate(), listing.listedAt());
    }

    private String numberOf(long personId, String origin) {
        return cases.openFor(personId).map(CaseSummary::number).orElseGet(() -> keyPersons.allFor(personId).stream()
                .reduce((earlier, later) -> later)
                .map(KeyPerson::number)
                .orElse(origin));
    }
}
