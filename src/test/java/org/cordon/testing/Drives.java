package org.cordon.testing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;

/** Close contacts who wait for the transfer team. */
public final class Drives {

    private final ProcessEngine engine;
    private final PersonRegistration persons;
    private final KeyPersonListing listing;

    public Drives(ProcessEngine engine, PersonRegistration persons, KeyPersonListing listing) {
        this.engine = engine;
        this.persons = persons;
        this.listing = listing;
    }

    /** Somebody who lives at this address, exposed on this day, whom the town of Huanxiu has found. */
    public Walker contact(String address, LocalDate exposed) {
        PersonDetails person = PersonDetails.builder()
                .source("drives")
                .sourceId(UUID.randomUUID().toString())
                .areaCode(SmallDistrict.HUANXIU)
                .address(address)
                .build();
        long id = persons.register(person).personId();
        ListRequest request = ListRequest.direct(id, KeyPersonCategory.CLOSE_CONTACT, exposed, "met a case");
        Walker found =
                new Walker(engine, Objects.requireNonNull(listing.list(request).number()));
        return found.does("UserTask_VerifyPerson", Map.of("outcome", "found", "identityChecked", true));
    }
}
