package org.cordon.imports.kinds;

import java.time.Clock;
import java.util.Optional;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.control.ListedKeyPerson;
import org.cordon.imports.RowHandler;
import org.cordon.imports.RowOrigin;
import org.cordon.imports.RowOutcome;
import org.cordon.imports.reading.Fields;
import org.cordon.imports.reading.MappedRow;
import org.cordon.persons.PersonRegistration;
import org.cordon.persons.RegisteredPerson;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Component;

/** Kind {@code key-persons}: one person to be put under control a row, as other districts and platforms push them. */
@Component
class KeyPersonImport implements RowHandler<KeyPersonRow> {

    private static final String CATEGORY = "category";

    private final PersonColumns people;
    private final PersonRegistration persons;
    private final KeyPersonListing keyPersons;
    private final Clock clock;

    KeyPersonImport(PersonColumns people, PersonRegistration persons, KeyPersonListing keyPersons, Clock clock) {
        this.people = people;
        this.persons = persons;
        this.keyPersons = keyPersons;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "key-persons";
    }

    @Override
    public Fields fields() {
        return Fields.named(PersonColumns.FIELDS)
                .and(PersonColumns.SOURCE_ID, CATEGORY, "reason", "lastExposureDate")
                .needingAnyOf(PersonColumns.SOURCE_ID, "documentNumber", "name")
                .needingAnyOf(CATEGORY)
                .withForeignIds(PersonColumns.SOURCE_ID)
                .oftenOne(CATEGORY);
    }

    @Override
    public KeyPersonRow read(MappedRow row) {
        return new KeyPersonRow(
                people.read(row, PersonColumns.SOURCE_ID),
                Optional.ofNullable(Categories.KEY_PERSON.read(row, CATEGORY))
                        .orElseThrow(() ->
                                new Refused("import.row.missing", "The field " + CATEGORY + " is empty", CATEGORY)),
                row.day("lastExposureDate", clock),
                row.text("reason", 200));
    }

    /** Somebody who is a positive case already is in stricter hands: known, and nothing changes. */
    @Override
    public RowOutcome apply(KeyPersonRow row, RowOrigin origin) {
        RegisteredPerson person = persons.register(row.person());
        ListRequest request =
                ListRequest.direct(person.personId(), row.category(), row.lastExposureDate(), row.reason());
        ListedKeyPerson listed = keyPersons.list(request.from(row.person().source()));
        return switch (listed.outcome()) {
            case LISTED -> RowOutcome.ACCEPTED;
            case PLAN_MOVED -> RowOutcome.UPDATED;
            case ALREADY_LISTED, IS_CASE, NOT_JUDGED ->
                person.outcome() == RegisteredPerson.Outcome.UNCHANGED ? RowOutcome.ALREADY_KNOWN : RowOutcome.UPDATED;
        };
    }
}
