package org.cordon.platform.errors;

/** The caller may not do this, and the sentence says who may (403). */
public final class NotEntitled extends DomainException {

    public NotEntitled(String code, String message, Object... arguments) {
        super(code, message, arguments);
    }
}
