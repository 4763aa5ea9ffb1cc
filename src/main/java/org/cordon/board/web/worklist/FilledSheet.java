package org.cordon.board.web.worklist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.imports.Unpacking;
import org.cordon.imports.reading.Cells;
import org.cordon.imports.reading.CsvFile;
import org.cordon.imports.reading.CsvRow;
import org.cordon.imports.reading.FileRefused;
import org.cordon.imports.reading.Workbook;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.language.Languages;
import org.cordon.platform.turns.Busy;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads a sheet of the work list that somebody has filled in, whatever its language and the order of its columns. */
@Component
class FilledSheet {

    private static final int LARGEST = 1_000_000;
    private static final int LONGEST_CELL = 1_000;
    private static final Set<SheetColumn> NEEDED =
            EnumSet.of(SheetColumn.ROW, SheetColumn.LIST, SheetColumn.VISITS, SheetColumn.RESULT, SheetColumn.REMARK);

    /** Whose words tell people to send a text file, which is no sheet either. */
    private static final Set<String> SAVE_AS_CSV = Set.of("import.file.notText", "import.file.workbookTooLarge");

    private final MessageSource messages;
    private final Unpacking unpacking;

    FilledSheet(MessageSource messages, Unpacking unpacking) {
        this.messages = messages;
        this.unpacking = unpacking;
    }

    /**
     * Its lines without the headings.
     *
     * @throws Refused {@code worklist.sheet.other} if it is no such sheet, {@code worklist.sheet.long} for a cell of more
     *     than 1,000 characters, {@code push.rows.many}, or {@code import.file.*}
     * @throws Busy {@code import.file.busy} while sheets of others are read
     */
    List<FilledRow> read(InputStream file, int most) throws IOException {
        try {
            byte[] bytes = Workbook.receive(file, LARGEST);
            if (!Workbook.isSignature(bytes)) {
                throw other();
            }
            return unpacking.alone(() -> {
                try (CsvFile lines = CsvFile.open(Workbook.of(bytes).asCsv(), StandardCharsets.UTF_8, ',')) {
                    return rows(lines, most);
                }
            });
        } catch (FileRefused refused) {
            if (SAVE_AS_CSV.contains(refused.code())) {
                throw other();
            }
            throw new Refused(refused.code(), refused.sentence(), refused.arguments());
        }
    }

    private List<FilledRow> rows(CsvFile lines, int most) {
        Map<SheetColumn, Integer> places = places(lines.next().orElseThrow(FilledSheet::other));
        List<FilledRow> rows = new ArrayList<>();
        for (Optional<CsvRow> line = lines.next(); line.isPresent(); line = lines.next()) {
            FilledRow row = row(line.get(), places);
            if (!row.cells().values().stream().allMatch(String::isEmpty)) {
                rows.add(row);
            }
            if (rows.size() > most) {
                throw new Refused("push.rows.many", "These are more than " + most + " rows; choose fewer", most);
            }
        }
        return rows;
    }

    private Map<SheetColumn, Integer> places(CsvRow headings) {
        List<String> found = headings.cells().stream().map(Cells::clean).toList();
        return Languages.SUPPORTED.stream()
                .map(language -> places(found, language))
                .filter(places -> places.keySet().equals(NEEDED))
                .findFirst()
                .orElseThrow(FilledSheet::other);
    }

    private Map<SheetColumn, Integer> places(List<String> headings, Locale language) {
        Map<SheetColumn, Integer> places = new EnumMap<>(SheetColumn.class);
        for (SheetColumn column : NEEDED) {
            int at = headings.indexOf(messages.getMessage(column.heading(), null, language));
            if (at >= 0) {
                places.put(column, at);
            }
        }
        return places;
    }

    private static FilledRow row(CsvRow line, Map<SheetColumn, Integer> places) {
        Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
        places.forEach((column, at) -> cells.put(
                column,
                at < line.cells().size() ? cell(line.line(), line.cells().get(at)) : ""));
        return new FilledRow(line.line(), cells);
    }

    private static String cell(long line, String text) {
        if (text.length() > LONGEST_CELL) {
            throw new Refused(
                    "worklist.sheet.long",
                    "A cell of line " + line + " has more than " + LONGEST_CELL + " characters",
                    line,
                    LONGEST_CELL);
        }
        return Cells.clean(text);
    }

    private static Refused other() {
        return new Refused("worklist.sheet.other", "This is no sheet of the work list");
    }
}
