package org.cordon.control;

import java.time.Clock;
import java.time.Instant;
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
    private final ApplicationEventPublisher events;
    private final ProtocolEdition edition;
    private final Sequences sequences;
    private final Clock clock;

    KeyPersonListing(
            KeyPersons keyPersons,
            KeyPersonProcess process,
            CaseLookup cases,
            HomeTown homeTown,
            ApplicationEventPublisher events,
            ProtocolEdition edition,
            Sequences sequences,
            Clock clock) {
        this.keyPersons = keyPersons;
        this.process = process;
        this.cases = cases;
        this.homeTown = homeTown;
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
        Instant now = clock.instant();
        LocalDate countFrom = request.lastExposureDate() == null ? LocalDate.now(clock) : request.lastExposureDate();
        String number = "KP-%06d".formatted(sequences.next("cordon.key_person_number_seq"));
        KeyPerson keyPerson =
                keyPersons.saveAndFlush(new KeyPerson(number, request, countFrom, now, edition.current()));
        homeTown.assign(keyPerson);
        process.start(number);
        events.publishEvent(new KeyPersonListed(number, request.personId()));
        return new ListedKeyPerson(number, Outcome.LISTED);
    }

    private ListedKeyPerson listAgain(KeyPerson keyPerson, ListRequest request) {
        if (!keyPerson.exposedAgain(request.lastExposureDate())) {
            return new ListedKeyPerson(keyPerson.number(), Outcome.ALREADY_LISTED);
        }
        keyPersons.saveAndFlush(keyPerson);
        process.recalculateTimers(keyPerson.number());
        return new ListedKeyPerson(keyPerson.number(), Outcome.EXPOSURE_MOVED);
    }
}
