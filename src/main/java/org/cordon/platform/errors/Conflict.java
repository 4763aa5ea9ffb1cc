package org.cordon.platform.errors;

/** Somebody else was first, or the thing is no longer in the state the caller saw (409). */
public final class Conflict extends DomainException {

    public Conflict(String code, String message, Object... arguments) {
        super(code, message, arguments);
    }
}
