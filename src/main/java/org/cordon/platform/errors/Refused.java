package org.cordon.platform.errors;

/** The input breaks a rule; the sentence says which, and what to change (422). */
public final class Refused extends DomainException {

    public Refused(String code, String message, Object... arguments) {
        super(code, message, arguments);
    }
}
