package org.cordon.cases.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordon.cases.TracedContact;
import org.cordon.contacts.ContactCategory;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.forms.Answers;
import org.cordon.platform.forms.BadRow;

/** Reads the rows of the contact list that an investigator typed. */
final class ContactRows {

    private static final Map<String, ContactCategory> CATEGORIES =
            Map.of("closeContact", ContactCategory.CLOSE_CONTACT, "subCloseContact", ContactCategory.SUB_CLOSE_CONTACT);

    private ContactRows() {}

    static List<TracedContact> read(List<Map<String, Object>> rows) {
        List<TracedContact> contacts = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            try {
                contacts.add(read(Answers.from(row)));
            } catch (DomainException reason) {
                throw BadRow.of(contacts.size() + 1, reason);
            }
        }
        return contacts;
    }

    private static TracedContact read(Answers row) {
        return new TracedContact(
                row.required("name"),
                row.text("phone").orElse(null),
                row.text("documentNumber").orElse(null),
                row.text("address").orElse(null),
                row.text("town").orElse(null),
                category(row.required("category")),
                row.text("relation").orElse(null),
                row.text("setting").orElse(null),
                lastExposureDate(row));
    }

    private static LocalDate lastExposureDate(Answers row) {
        return row.date("lastExposureDate")
                .orElseThrow(() ->
                        new Refused("answer.required", "The field lastExposureDate is empty", "lastExposureDate"));
    }

    private static ContactCategory category(String key) {
        ContactCategory category = CATEGORIES.get(key);
        if (category == null) {
            throw new Refused("answer.choice", "The field category does not offer this answer", "category");
        }
        return category;
    }
}
