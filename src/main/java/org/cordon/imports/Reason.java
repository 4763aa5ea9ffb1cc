package org.cordon.imports;

import java.util.Arrays;
import java.util.List;
import org.cordon.imports.reading.FileRefused;
import org.cordon.platform.errors.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * Why a file, a row or a link was not taken.
 *
 * @param code stable; names the translation {@code problem.<code>}
 * @param message the English sentence
 */
public record Reason(String code, @Nullable Long line, String message, List<String> arguments) {

    static Reason of(FileRefused refused) {
        return new Reason(refused.code(), refused.line(), refused.sentence(), words(refused.arguments()));
    }

    static Reason of(DomainException refused, long line) {
        return new Reason(refused.code(), line, String.valueOf(refused.getMessage()), words(refused.arguments()));
    }

    static Reason numbersDoNotClose(long accounted, long received) {
        return new Reason(
                "import.numbersDoNotClose",
                null,
                "Only " + accounted + " of " + received + " rows are accounted for",
                List.of(String.valueOf(accounted), String.valueOf(received)));
    }

    static Reason unexpected(long line) {
        return new Reason(
                "import.row.unexpected",
                line,
                "This row met a fault of ours; the log has it under this line",
                List.of());
    }

    private static List<String> words(Object[] arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
