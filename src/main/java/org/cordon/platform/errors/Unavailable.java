package org.cordon.platform.errors;

/**
 * What was asked for cannot be done at the moment, whoever asks (503). No refusal: it must not be taken for something that
 * was wrong with one row or one answer. The code names the translation {@code problem.<code>}.
 */
public abstract class Unavailable extends RuntimeException {

    private final String code;

    protected Unavailable(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    protected Unavailable(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
