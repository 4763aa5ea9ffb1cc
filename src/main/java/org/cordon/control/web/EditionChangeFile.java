package org.cordon.control.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cordon.control.Measure;
import org.cordon.control.PlanRow;
import org.cordon.control.editions.EditionChangeRow;
import org.cordon.platform.data.SpreadsheetCell;
import org.jspecify.annotations.Nullable;

/** The people of an edition change as a file: one line each, with the old plan and the new one, in codes. */
final class EditionChangeFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> PLAN =
            List.of("edition", "category", "measure", "isolationUntil", "monitoringUntil", "rows");

    private final Writer target;

    EditionChangeFile(Writer target) {
        this.target = target;
    }

    /** Writes page after page, so that no more than one is in memory; Excel needs the byte order mark. */
    void write(Function<String, List<EditionChangeRow>> pageAfter) throws IOException {
        target.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(target);
        csv.writeRecord(headings());
        List<EditionChangeRow> page = pageAfter.apply("");
        while (!page.isEmpty()) {
            page.forEach(row -> csv.writeRecord(cells(row)));
            page = pageAfter.apply(page.get(page.size() - 1).number());
        }
        csv.flush();
    }

    private static List<String> headings() {
        Stream<String> plans =
                Stream.of("old.", "new.").flatMap(prefix -> PLAN.stream().map(prefix::concat));
        return Stream.of(Stream.of("number", "effect", "raised"), plans, Stream.of("turn", "failure"))
                .flatMap(Function.identity())
                .toList();
    }

    private static List<String> cells(EditionChangeRow row) {
        List<String> cells = new ArrayList<>(List.of(row.number(), row.effect().code(), String.valueOf(row.raised())));
        cells.addAll(cells(row.before()));
        cells.addAll(cells(row.after()));
        cells.add(row.turn().name());
        cells.add(row.failure() == null ? "" : row.failure());
        return cells.stream().map(SpreadsheetCell::neutralised).toList();
    }

    private static List<String> cells(@Nullable PlanRow plan) {
        if (plan == null) {
            return PLAN.stream().map(column -> "").toList();
        }
        Measure measure = plan.measure();
        return List.of(
                plan.edition(),
                plan.category().code(),
                measure == null ? "" : measure.code(),
                plan.isolationUntil().toString(),
                plan.monitoringUntil().toString(),
                plan.ruleRows().replace(',', ' '));
    }
}
