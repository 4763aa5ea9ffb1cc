package org.cordon.replays;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cordon.imports.KindFields;
import org.cordon.imports.reading.CsvRow;
import org.cordon.imports.reading.Fields;
import org.cordon.imports.reading.FileInspection;
import org.cordon.imports.reading.FileRefused;
import org.cordon.imports.reading.MappedFile;
import org.cordon.imports.reading.MappedRow;
import org.cordon.imports.reading.MappingDocument;
import org.cordon.imports.reading.ReadableFile;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads case lists and link lists as imports read them, by the same mappings; ids need no source here. */
@Component
public class LineListReader {

    /** Bytes of one file at most. */
    public static final int LARGEST = 8 * 1024 * 1024;

    private static final int MOST_ROWS = 20_000;
    private static final int LONGEST_ID = 100;
    private static final Map<String, Boolean> YES_OR_NO = Map.of(
            "1", true, "true", true, "yes", true, "是", true, "0", false, "false", false, "no", false, "否", false);

    private final KindFields kinds;
    private final Clock clock;

    LineListReader(KindFields kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * Reads both files as an import would, without keeping anything.
     *
     * @throws ListRefused if the files cannot be read from end to end
     */
    public LineList read(ListFile cases, ListFile links) {
        return new LineList(
                rows(cases, Fields.named(kinds.names("cases")).needingAnyOf("sourceId"), this::caseLine),
                rows(
                        links,
                        Fields.named(kinds.names("contacts"))
                                .needingAnyOf("sourceCaseId")
                                .needingAnyOf("contactSourceId"),
                        this::linkLine));
    }

    private CaseLine caseLine(MappedRow row) {
        return new CaseLine(
                id(row, "sourceId"),
                row.day("onsetDate", clock),
                row.day("confirmedDate", clock),
                row.ids("sourceCaseIds"),
                row.directed());
    }

    private LinkLine linkLine(MappedRow row) {
        return new LinkLine(
                id(row, "sourceCaseId"),
                id(row, "contactSourceId"),
                Optional.ofNullable(row.day("lastExposureDate", clock))
                        .orElseGet(() -> row.day("firstExposureDate", clock)),
                row.word("directed").map(LineListReader::yesOrNo).orElse(row.directed()));
    }

    private static String id(MappedRow row, String field) {
        String id = row.required(field);
        row.text(field, LONGEST_ID);
        return id;
    }

    private static Boolean yesOrNo(String word) {
        return Optional.ofNullable(YES_OR_NO.get(word.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new Refused(
                        "import.row.choice", "The directed " + word + " is none of 0 and 1", "directed", word, "0, 1"));
    }

    private static <T> List<T> rows(ListFile list, Fields fields, Function<MappedRow, T> read) {
        if (list.bytes() == null) {
            return List.of();
        }
        try (MappedFile rows = open(list.bytes(), list.mapping(), fields)) {
            return rows(list.part(), rows, read);
        } catch (FileRefused refused) {
            throw ListRefused.of(list.part(), refused);
        } catch (DomainException refused) {
            throw ListRefused.of(list.part(), null, refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MappedFile open(byte[] bytes, @Nullable String mapping, Fields fields) {
        FileInspection inspection = new FileInspection(LARGEST);
        inspection.feed(bytes, bytes.length);
        return ReadableFile.of(
                        () -> new ByteArrayInputStream(bytes),
                        inspection.finish(),
                        MappingDocument.read(mapping),
                        fields)
                .open();
    }

    private static <T> List<T> rows(String part, MappedFile file, Function<MappedRow, T> read) {
        List<T> rows = new ArrayList<>();
        for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
            if (rows.size() == MOST_ROWS) {
                throw new Refused("replay.rows", "A replay takes at most " + MOST_ROWS + " rows a file", MOST_ROWS);
            }
            rows.add(row(part, file, row.get(), read));
        }
        return rows;
    }

    private static <T> T row(String part, MappedFile file, CsvRow row, Function<MappedRow, T> read) {
        try {
            return read.apply(file.columns().map(row));
        } catch (DomainException refused) {
            throw ListRefused.of(part, row.line(), refused);
        }
    }
}
