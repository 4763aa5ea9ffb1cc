package org.cordon.control;

import org.cordon.contacts.ContactCategory;

/** Why somebody is a key person; the rule tables know it by its {@link #code()}. The strictest comes first. */
public enum KeyPersonCategory {
    /** Met a positive case. */
    CLOSE_CONTACT("closeContact"),
    /** Arrived from abroad. */
    INBOUND_TRAVELLER("inboundTraveller"),
    /** Was in a high-risk area within the look-back. */
    HIGH_RISK_AREA("highRiskArea"),
    /** Leaves the closed loop of a high-risk job. */
    HIGH_RISK_JOB("highRiskJob"),
    /** Met a close contact. */
    SUB_CLOSE_CONTACT("subCloseContact"),
    /** Was in a medium-risk area within the look-back. */
    MEDIUM_RISK_AREA("mediumRiskArea"),
    /** Lives with somebody in home quarantine. */
    CO_RESIDENT("coResident"),
    /** Was at a place of the outbreak, without being a contact. */
    EXPOSED_AT_PLACE("exposedAtPlace"),
    /** Was in a low-risk area of an affected county. */
    LOW_RISK_AREA("lowRiskArea");

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
}
