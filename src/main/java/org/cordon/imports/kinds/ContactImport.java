package org.cordon.imports.kinds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.cordon.contacts.ContactCategory;
import org.cordon.contacts.ContactListing;
import org.cordon.contacts.ListedContact;
import org.cordon.imports.RowHandler;
import org.cordon.imports.RowOrigin;
import org.cordon.imports.RowOutcome;
import org.cordon.imports.reading.Fields;
import org.cordon.imports.reading.MappedRow;
import org.cordon.persons.PersonRegistration;
import org.cordon.persons.RegisteredPerson;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Kind {@code contacts}: one meeting a row, of a case and somebody who is a key person from then on. */
@Component
class ContactImport implements RowHandler<ContactRow> {

    private static final String SOURCE_CASE_ID = "sourceCaseId";
    private static final String CONTACT_SOURCE_ID = "contactSourceId";
    private static final String DIRECTED = "directed";
    private static final int LONGEST = 200;
    private static final Choices<Boolean> YES_OR_NO =
            new Choices<Boolean>().of(true, "1", "true", "yes", "是").of(false, "0", "false", "no", "否");

    private final PersonColumns people;
    private final SourcePeople sourcePeople;
    private final PersonRegistration persons;
    private final ContactListing contacts;
    private final Clock clock;

    ContactImport(
            PersonColumns people,
            SourcePeople sourcePeople,
            PersonRegistration persons,
            ContactListing contacts,
            Clock clock) {
        this.people = people;
        this.sourcePeople = sourcePeople;
        this.persons = persons;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "contacts";
    }

    @Override
    public Fields fields() {
        return Fields.named(PersonColumns.FIELDS)
                .and(SOURCE_CASE_ID, CONTACT_SOURCE_ID, "category", "relation", "setting", DIRECTED)
                .and("firstExposureDate", "lastExposureDate")
                .needingAnyOf(SOURCE_CASE_ID)
                .needingAnyOf(CONTACT_SOURCE_ID, "documentNumber", "name")
                .withForeignIds(CONTACT_SOURCE_ID);
    }

    @Override
    public ContactRow read(MappedRow row) {
        String sourceCaseId = row.required(SOURCE_CASE_ID);
        SourcePeople.check(row.source(), sourceCaseId);
        LocalDate first = row.day("firstExposureDate", clock);
        LocalDate last = row.day("lastExposureDate", clock);
        refuseReversed(first, last);
        return new ContactRow(
                row.source(),
                sourceCaseId,
                people.read(row, CONTACT_SOURCE_ID),
                Optional.ofNullable(Categories.CONTACT.read(row, "category")).orElse(ContactCategory.CLOSE_CONTACT),
                row.text("relation", LONGEST),
                row.text("setting", LONGEST),
                first,
                last,
                Optional.ofNullable(YES_OR_NO.read(row, DIRECTED)).orElse(row.directed()));
    }

    @Override
    public RowOutcome apply(ContactRow row, RowOrigin origin) {
        RegisteredPerson contact = persons.register(row.contact());
        long source = sourcePeople.find(row.source(), row.sourceCaseId());
        ListedContact listed = contacts.list(row.between(source, contact.personId()));
        return switch (listed.outcome()) {
            case CREATED -> RowOutcome.ACCEPTED;
            case UPDATED -> RowOutcome.UPDATED;
            case UNCHANGED ->
                contact.outcome() == RegisteredPerson.Outcome.UNCHANGED ? RowOutcome.ALREADY_KNOWN : RowOutcome.UPDATED;
        };
    }

    private static void refuseReversed(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null && first.isAfter(last)) {
            throw new Refused(
                    "import.row.exposureReversed",
                    "The first exposure " + first + " is after the last, " + last,
                    first,
                    last);
        }
    }
}
