package org.cordon.platform.errors;

/**
 * A refusal that a user can act on. The code is stable and names the translation {@code problem.<code>}; the message
 * is the English sentence, with the same arguments.
 */
public abstract class DomainException extends RuntimeException {

    private final String code;
    private final transient Object[] arguments;

    protected DomainException(String code, String message, Object... arguments) {
        super(message);
        this.code = code;
        this.arguments = arguments.clone();
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
