package org.cordon.control;

import org.cordon.contacts.ContactCategory;

/** Why somebody is a key person; the rule tables know it by its {@link #code()}. */
public enum KeyPersonCategory {
    /** Met a positive case. */
    CLOSE_CONTACT("closeContact"),
    /** Met a close contact. */
    SUB_CLOSE_CONTACT("subCloseContact");

    private final String code;

    KeyPersonCategory(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static KeyPersonCategory of(ContactCategory category) {
        return valueOf(category.name());
    }

    /** A close contact needs the stricter measure. */
    boolean isStricterThan(KeyPersonCategory other) {
        return ordinal() < other.ordinal();
    }
}
