package org.cordon.imports.kinds;

import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.cordon.cases.CaseRegistration;
import org.cordon.cases.RegisteredCase;
import org.cordon.contacts.ContactCategory;
import org.cordon.contacts.ContactDetails;
import org.cordon.contacts.ContactListing;
import org.cordon.contacts.ListedContact;
import org.cordon.imports.RowHandler;
import org.cordon.imports.RowOrigin;
import org.cordon.imports.RowOutcome;
import org.cordon.imports.reading.Fields;
import org.cordon.imports.reading.MappedRow;
import org.cordon.persons.PersonRegistration;
import org.cordon.persons.RegisteredPerson;
import org.springframework.stereotype.Component;

/**
 * Kind {@code cases}: one positive case a row. The cases of the whole file are registered before anybody is linked, so
 * that a patient further down is not first put under control as a contact.
 */
@Component
class CaseImport implements RowHandler<CaseRow> {

    private static final String SOURCE_CASE_IDS = "sourceCaseIds";

    private final PersonColumns people;
    private final SourcePeople sourcePeople;
    private final PersonRegistration persons;
    private final CaseRegistration cases;
    private final ContactListing contacts;
    private final Clock clock;

    CaseImport(
            PersonColumns people,
            SourcePeople sourcePeople,
            PersonRegistration persons,
            CaseRegistration cases,
            ContactListing contacts,
            Clock clock) {
        this.people = people;
        this.sourcePeople = sourcePeople;
        this.persons = persons;
        this.cases = cases;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "cases";
    }

    @Override
    public Fields fields() {
        return Fields.named(PersonColumns.FIELDS)
                .and(
                        PersonColumns.SOURCE_ID,
                        "onsetDate",
                        "sampledAt",
                        "confirmedDate",
                        "clinicalType",
                        SOURCE_CASE_IDS,
                        "cluster")
                .needingAnyOf(PersonColumns.SOURCE_ID, "documentNumber", "name")
                .withForeignIds(PersonColumns.SOURCE_ID);
    }

    @Override
    public CaseRow read(MappedRow row) {
        CaseRow read = new CaseRow(
                people.read(row, PersonColumns.SOURCE_ID),
                row.day("onsetDate", clock),
                row.moment("sampledAt", clock),
                row.day("confirmedDate", clock),
                row.text("clinicalType", 60),
                row.text("cluster", 120),
                row.source(),
                row.ids(SOURCE_CASE_IDS),
                row.directed());
        read.sourceCaseIds().forEach(id -> SourcePeople.check(read.source(), id));
        return read;
    }

    @Override
    public RowOutcome apply(CaseRow row, RowOrigin origin) {
        RegisteredPerson person = persons.register(row.person());
        RegisteredCase registered = cases.register(row.caseOf(person.personId()));
        return switch (registered.outcome()) {
            case CREATED -> RowOutcome.ACCEPTED;
            case UPDATED -> RowOutcome.UPDATED;
            case UNCHANGED ->
                person.outcome() == RegisteredPerson.Outcome.UNCHANGED ? RowOutcome.ALREADY_KNOWN : RowOutcome.UPDATED;
        };
    }

    @Override
    public boolean linksPeople() {
        return true;
    }

    @Override
    public List<BooleanSupplier> links(CaseRow row) {
        return row.sourceCaseIds().stream()
                .<BooleanSupplier>map(id -> () -> link(row, id))
                .toList();
    }

    private boolean link(CaseRow row, String sourceCaseId) {
        long contact = persons.register(row.person()).personId();
        long source = sourcePeople.find(row.source(), sourceCaseId);
        ContactDetails met = new ContactDetails(
                source,
                contact,
                ContactCategory.CLOSE_CONTACT,
                null,
                null,
                null,
                null,
                row.directed(),
                Origin.of(row.source()));
        return contacts.list(met).outcome() != ListedContact.Outcome.UNCHANGED;
    }
}
