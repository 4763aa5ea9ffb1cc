package org.cordon.platform.security;

/** What may follow the right password, in this order. */
public enum SignInStep {
    /** Another security administrator vouches for what one did to the account; nothing that the holder could do. */
    VOUCHING("/login?refused=account.waiting", "account.waiting"),

    /** A code from the holder's phone. */
    CODE("/login/code", "secondFactor.code"),
    /** A password of one's own instead of the one that was given out. */
    NEW_PASSWORD("/login/password", "password.changeRequired"),
    /** A second factor, which the account must have and has not. */
    ENROLMENT("/login/second-factor", "secondFactor.enrolmentRequired");

    private final String page;
    private final String code;

    SignInStep(String page, String code) {
        this.page = page;
        this.code = code;
    }

    /** Where it is taken. */
    public String page() {
        return page;
    }

    /** Whether taking it gives the account another version, which ends what rested on the one before. */
    public boolean changesAccount() {
        return this == NEW_PASSWORD || this == ENROLMENT;
    }

    /** The code of the problem that tells a program so. */
    public String code() {
        return code;
    }
}
