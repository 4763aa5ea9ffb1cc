package org.cordon.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cordon.imports.reading.Cells;
import org.cordon.imports.reading.Headings;

/**
 * The rejected rows of an import as a file that can be corrected and sent again with the same mapping: every row
 * exactly as it was, followed by three cells that say why. No cell of it runs as a formula in a spreadsheet.
 */
public final class RejectedRows {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<String> headings;
    private final char delimiter;
    private final ImportRows rows;
    private final UUID importId;

    RejectedRows(List<String> headings, char delimiter, ImportRows rows, UUID importId) {
        this.headings = headings;
        this.delimiter = delimiter;
        this.rows = rows;
        this.importId = importId;
    }

    /** Writes in UTF-8 with a byte order mark, so that Excel shows Chinese. */
    public void writeTo(Writer target, Function<Reason, String> sentence) throws IOException {
        target.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .quoteStrategy(QuoteStrategies.NON_EMPTY)
                .build(target);
        csv.writeRecord(withReason(headings, Headings.REASON_COLUMNS));
        rows.forEachRejected(importId, remark -> {
            Reason reason = remark.reasons().get(0);
            List<String> why = List.of(String.valueOf(reason.line()), reason.code(), sentence.apply(reason));
            csv.writeRecord(withReason(remark.cells(), why));
        });
        csv.flush();
    }

    /** A file that comes back a second time already ends in three such cells: they are replaced. */
    private List<String> withReason(List<String> cells, List<String> reason) {
        boolean cameBack = Headings.endWithReasons(headings) && cells.size() >= reason.size();
        int own = cameBack ? cells.size() - reason.size() : cells.size();
        return Stream.concat(cells.stream().limit(own), reason.stream())
                .map(Cells::clean)
                .map(Cells::neutralised)
                .toList();
    }
}
