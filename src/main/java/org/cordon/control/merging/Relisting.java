package org.cordon.control.merging;

import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.control.Listings;
import org.springframework.stereotype.Component;

/** Lists somebody anew whose number turned out to be somebody else's. */
@Component
class Relisting {

    private static final String ORIGIN = "door ";

    private final Listings listings;
    private final KeyPersonListing listing;

    Relisting(Listings listings, KeyPersonListing listing) {
        this.listings = listings;
        this.listing = listing;
    }

    /** For every reason for which the number was listed: the gravest counts. */
    void list(String number, long personId) {
        listings.of(number)
                .forEach(reason -> listing.list(new ListRequest(
                        personId,
                        reason.category(),
                        reason.exposureDate(),
                        ORIGIN + number,
                        "listed as %s until somebody else was found at the door".formatted(number))));
    }
}
