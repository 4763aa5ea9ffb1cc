package org.cordon.control;

import java.time.Clock;
import java.time.Instant;
import org.cordon.platform.data.Sequences;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens a time under control: a new number, its listings and its process. */
@Component
class KeyPersonOpening {

    private final KeyPersons keyPersons;
    private final Listings listings;
    private final ControlOrders orders;
    private final HomeTown homeTown;
    private final KeyPersonProcess process;
    private final ApplicationEventPublisher events;
    private final Sequences sequences;
    private final Clock clock;

    KeyPersonOpening(
            KeyPersons keyPersons,
            Listings listings,
            ControlOrders orders,
            HomeTown homeTown,
            KeyPersonProcess process,
            ApplicationEventPublisher events,
            Sequences sequences,
            Clock clock) {
        this.keyPersons = keyPersons;
        this.listings = listings;
        this.orders = orders;
        this.homeTown = homeTown;
        this.process = process;
        this.events = events;
        this.sequences = sequences;
        this.clock = clock;
    }

    String open(long personId, @Nullable String why, Outlook outlook, ControlPlan plan) {
        String number = "KP-%06d".formatted(sequences.next("cordon.key_person_number_seq"));
        KeyPerson person = new KeyPerson(number, personId, why, plan, listedAt(outlook), outlook.edition());
        KeyPerson interrupted = outlook.interrupted();
        if (interrupted != null) {
            person.continueFrom(interrupted);
        }
        KeyPerson opened = keyPersons.saveAndFlush(person);
        if (interrupted != null) {
            orders.take(interrupted.number(), number);
        }
        outlook.listings().forEach(listing -> listings.add(number, listing, clock.getZone()));
        homeTown.assign(opened);
        process.start(number);
        events.publishEvent(new KeyPersonListed(number, personId));
        return number;
    }

    /** Now, exactly as the listings say it; the database may round. */
    private Instant listedAt(Outlook outlook) {
        return outlook.interrupted() == null ? outlook.listings().get(0).listedAt() : clock.instant();
    }
}
