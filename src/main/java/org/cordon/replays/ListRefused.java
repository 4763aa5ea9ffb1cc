package org.cordon.replays;

import java.util.Arrays;
import org.cordon.imports.reading.FileRefused;
import org.cordon.platform.errors.DomainException;
import org.jspecify.annotations.Nullable;

/** A list that cannot be replayed as it is; says which part of the request and which line is to be corrected. */
public final class ListRefused extends RuntimeException {

    private final String part;
    private final @Nullable Long line;
    private final String code;
    private final transient Object[] arguments;

    private ListRefused(String part, @Nullable Long line, String code, @Nullable String message, Object[] arguments) {
        super(message);
        this.part = part;
        this.line = line;
        this.code = code;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toArray();
    }

    public static ListRefused of(String part, FileRefused refused) {
        return new ListRefused(part, refused.line(), refused.code(), refused.sentence(), refused.arguments());
    }

    static ListRefused of(String part, @Nullable Long line, DomainException refused) {
        return new ListRefused(part, line, refused.code(), refused.getMessage(), refused.arguments());
    }

    public String part() {
        return part;
    }

    /** Counted from 1, where there is one. */
    public @Nullable Long line() {
        return line;
    }

    /** Names the translation {@code problem.<code>}. */
    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
