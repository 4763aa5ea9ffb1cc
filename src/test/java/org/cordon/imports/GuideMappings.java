package org.cordon.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mappings as {@code docs/guides/importing.md} shows them to the reader. */
public final class GuideMappings {

    private static final Path GUIDE = Path.of("docs/guides/importing.md");

    private GuideMappings() {}

    public static String named(String name) {
        Matcher block = Pattern.compile(
                        "<!-- mapping: " + Pattern.quote(name) + " -->\\s*```json\\n(.*?)```", Pattern.DOTALL)
                .matcher(guide());
        if (!block.find()) {
            throw new AssertionError("The guide has no mapping " + name);
        }
        return block.group(1);
    }

    private static String guide() {
        try {
            return Files.readString(GUIDE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
