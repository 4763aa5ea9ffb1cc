package org.cordon.platform.audit;

/** What somebody did; of the first three, a later one says more than an earlier one. */
public enum AuditAction {
    /** Searched by document, phone, name or what a source calls somebody; the people are those who were found. */
    SEARCH,
    /** Saw people in masked form. */
    READ,
    /** Saw an identity in clear text, for a reason. */
    REVEAL,
    /** Took a file with people away. */
    EXPORT,
    /** Changed who somebody is. */
    CHANGE,
    /** Put into force what somebody else proposed. */
    APPROVE,
    /** Signed in, or tried to. */
    SIGN_IN,
    /** Asked for something that they may not see. */
    DENIED,
    /** Changed accounts or settings, or closed a finding of the audit. */
    ADMIN
}
