package org.cordon.imports.kinds;

import org.cordon.contacts.ContactCategory;
import org.cordon.control.KeyPersonCategory;

/** What lists call the nearness of a contact. */
final class Categories {

    private static final String[] CLOSE = {"closeContact", "close", "密切接触者", "密接"};
    private static final String[] SUB_CLOSE = {
        "subCloseContact", "subClose", "secondaryContact", "次密切接触者", "次密接", "密接的密接"
    };

    static final Choices<ContactCategory> CONTACT = new Choices<ContactCategory>()
            .of(ContactCategory.CLOSE_CONTACT, CLOSE)
            .of(ContactCategory.SUB_CLOSE_CONTACT, SUB_CLOSE);

    static final Choices<KeyPersonCategory> KEY_PERSON = new Choices<KeyPersonCategory>()
            .of(KeyPersonCategory.CLOSE_CONTACT, CLOSE)
            .of(KeyPersonCategory.SUB_CLOSE_CONTACT, SUB_CLOSE);

    private Categories() {}
}
