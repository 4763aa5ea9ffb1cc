package org.cordon.platform.security.accounts;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A password from the environment, from the terminal, where it is not shown, or from the first line of a pipe. */
final class TypedPassword {

    private TypedPassword() {}

    @SuppressWarnings("SystemConsoleNull") // from Java 22 on there always is one, which reads a pipe, too
    static String read(@Nullable String fromEnvironment, String userId) {
        Console console = System.console();
        if (fromEnvironment != null) {
            return fromEnvironment;
        }
        return console == null ? firstLine() : typed(console, userId);
    }

    private static String typed(Console console, String userId) {
        char[] typed = console.readPassword("Password for %s: ", userId);
        return typed == null ? "" : new String(typed);
    }

    private static String firstLine() {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            return Objects.requireNonNullElse(lines.readLine(), "");
        } catch (IOException e) {
            throw new UncheckedIOException("The password cannot be read from standard input", e);
        }
    }
}
