package org.cordon.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds out which character separates the columns: the one under which the headings make most sense. */
final class Delimiters {

    private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');

    private Delimiters() {}

    static char find(Supplier<InputStream> file, Charset charset, Mapping mapping, Fields fields) {
        Character declared = mapping.delimiter();
        return declared != null
                ? declared
                : KNOWN.stream()
                        .max(Comparator.<Character>comparingLong(c -> sense(file, charset, c, mapping, fields))
                                .thenComparing(KNOWN::indexOf, Comparator.reverseOrder()))
                        .orElseThrow();
    }

    private static long sense(
            Supplier<InputStream> file, Charset charset, char delimiter, Mapping mapping, Fields fields) {
        try (CsvFile csv = CsvFile.open(file.get(), charset, delimiter)) {
            Optional<CsvRow> first = csv.next();
            return first.map(row -> Columns.matches(row, mapping, fields)).orElse(0L);
        } catch (FileRefused e) {
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
