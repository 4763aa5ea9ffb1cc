package org.cordon.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.cordon.cases.CaseLookup;
import org.cordon.control.ListedKeyPerson.Outcome;
import org.cordon.platform.data.Sequences;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts people under control: one open key person for each, however many lists name them. */
@Service
public class KeyPersonListing {

    private final KeyPersons keyPersons;
    private final KeyPersonProcess process;
    private final CaseLookup cases;
    private final HomeTown homeTown;
    private final Listings listings;
    private final Reckoner reckoner;
    private final KeyPersonMeasures measures;
    private final ApplicationEventPublisher events;
    private final ProtocolEdition edition;
    private final Sequences sequences;
    private final Clock clock;

    KeyPersonListing(
            KeyPersons keyPersons,
            KeyPersonProcess process,
            CaseLookup cases,
            HomeTown homeTown,
            Listings listings,
            Reckoner reckoner,
            KeyPersonMeasures measures,
            ApplicationEventPublisher events,
            ProtocolEdition edition,
            Sequences sequences,
            Clock clock) {
        this.keyPersons = keyPersons;
        this.process = process;
        this.cases = cases;
        this.homeTown = homeTown;
        this.listings = listings;
        this.reckoner = reckoner;
        this.measures = measures;
        this.events = events;
        this.edition = edition;
        this.sequences = sequences;
        this.clock = clock;
    }

    @Transactional
    public ListedKeyPerson list(ListRequest request) {
        if (cases.openFor(request.personId()).isPresent()) {
            return new ListedKeyPerson(null, Outcome.IS_CASE);
        }
        Optional<KeyPerson> open = keyPersons.findByOpenPersonId(request.personId());
        return open.isPresent() ? listAgain(open.get(), request) : listNew(request);
    }

    private ListedKeyPerson listNew(ListRequest request) {
        Listing listing = listing(request);
        ControlPlan plan = reckoner.firstPlan(listing, edition.current());
        if (plan.rule().measure() == Measure.NONE) {
            return new ListedKeyPerson(null, Outcome.NOT_JUDGED);
        }
        String number = "KP-%06d".formatted(sequences.next("cordon.key_person_number_seq"));
        KeyPerson keyPerson =
                keyPersons.saveAndFlush(new KeyPerson(number, request, plan, listing.listedAt(), edition.current()));
        listings.add(number, listing, clock.getZone());
        homeTown.assign(keyPerson);
        process.start(number);
        events.publishEvent(new KeyPersonListed(number, request.personId()));
        return new ListedKeyPerson(number, Outcome.LISTED);
    }

    private Listing listing(ListRequest request) {
        LocalDate exposure = request.lastExposureDate() == null ? LocalDate.now(clock) : request.lastExposureDate();
        return new Listing(request.origin(), request.category(), exposure, clock.instant());
    }

    private ListedKeyPerson listAgain(KeyPerson keyPerson, ListRequest request) {
        String number = keyPerson.number();
        listings.find(number, request.origin())
                .ifPresentOrElse(
                        known -> learn(number, known, request),
                        () -> listings.add(number, listing(request), clock.getZone()));
        boolean moved = measures.reckon(number);
        return new ListedKeyPerson(number, moved ? Outcome.PLAN_MOVED : Outcome.ALREADY_LISTED);
    }

    private void learn(String number, Listing known, ListRequest request) {
        Listing graver = known.and(request.category(), request.lastExposureDate());
        listings.change(number, known.origin(), graver.category(), graver.exposureDate());
    }
}
