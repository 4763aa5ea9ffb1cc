package org.cordon.imports.reading;

import org.jspecify.annotations.Nullable;

/** A file that cannot be imported at all: nothing of it was taken; the sentence says where and why. */
public final class FileRefused extends RuntimeException {

    private final String code;
    private final @Nullable Long line;
    private final transient Object[] arguments;

    private FileRefused(String code, @Nullable Long line, String message, Object... arguments) {
        super(message);
        this.code = code;
        this.line = line;
        this.arguments = arguments.clone();
    }

    public static FileRefused whole(String code, String message, Object... arguments) {
        return new FileRefused(code, null, message, arguments);
    }

    public static FileRefused atLine(long line, String code, String message, Object... arguments) {
        return new FileRefused(code, line, message, arguments);
    }

    public String code() {
        return code;
    }

    /** The line where the trouble starts, counted from 1, where there is one. */
    public @Nullable Long line() {
        return line;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    /** The English sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
