package org.cordon.imports.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file after every byte of it has been seen.
 *
 * @param notUtf8AtLine the first line that is no UTF-8, if any
 * @param notGb18030AtLine the first line that is no GB18030, if any
 */
public record FileFacts(
        long size,
        String sha256,
        ByteOrderMark mark,
        @Nullable Long notUtf8AtLine,
        @Nullable Long notGb18030AtLine) {

    private static final Map<String, Charset> KNOWN = Map.of(
            "UTF-8",
            StandardCharsets.UTF_8,
            "UTF-16",
            StandardCharsets.UTF_16,
            "UTF-16LE",
            StandardCharsets.UTF_16LE,
            "UTF-16BE",
            StandardCharsets.UTF_16BE,
            "GB18030",
            Charset.forName("GB18030"),
            "GBK",
            Charset.forName("GB18030"),
            "GB2312",
            Charset.forName("GB18030"),
            "BIG5",
            Charset.forName("Big5"),
            "WINDOWS-1252",
            Charset.forName("windows-1252"),
            "ISO-8859-1",
            StandardCharsets.ISO_8859_1);

    /** The encoding to read the file with: its own mark, else the declared one, else the one that fits every byte. */
    public Charset charset(String declared) {
        if (mark.charset() != null) {
            return Charset.forName(mark.charset());
        }
        return Mapping.AUTO.equalsIgnoreCase(declared) ? fitting() : named(declared);
    }

    private Charset fitting() {
        if (notUtf8AtLine == null) {
            return StandardCharsets.UTF_8;
        }
        if (notGb18030AtLine == null) {
            return Charset.forName("GB18030");
        }
        long line = Math.max(notUtf8AtLine, notGb18030AtLine);
        throw FileRefused.atLine(
                line,
                "import.file.encoding",
                "The file is neither UTF-8 (wrong from line " + notUtf8AtLine + ") nor GB18030 (wrong from line "
                        + notGb18030AtLine + ")",
                notUtf8AtLine,
                notGb18030AtLine);
    }

    private static Charset named(String declared) {
        Charset charset = KNOWN.get(declared.toUpperCase(Locale.ROOT));
        if (charset == null) {
            throw FileRefused.whole(
                    "import.mapping.encoding", "The encoding \"" + declared + "\" is not supported", declared);
        }
        return charset;
    }
}
