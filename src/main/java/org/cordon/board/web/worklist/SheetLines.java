package org.cordon.board.web.worklist;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cordon.imports.ImportedLine;
import org.cordon.imports.Reason;
import org.cordon.imports.RowOutcome;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what came of the lines of a sheet into the reader's language. */
@Component
class SheetLines {

    private static final int LONGEST_SHOWN = 20;

    private final MessageSource messages;

    SheetLines(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A line.
     *
     * @param row the number of the row as it stands there, of lines that were not taken down and are still kept
     * @param reason why it was not; nothing otherwise
     */
    record Line(long line, RowOutcome outcome, String row, String reason) {}

    List<Line> of(List<ImportedLine> lines, Locale language) {
        return lines.stream().map(line -> of(line, language)).toList();
    }

    String sentence(Reason reason, Locale language) {
        Object[] arguments = reason.arguments().toArray();
        return Objects.requireNonNull(
                messages.getMessage("problem." + reason.code(), arguments, reason.message(), language));
    }

    private Line of(ImportedLine line, Locale language) {
        Reason reason = line.reason();
        String row = line.cells().getOrDefault("row", "");
        return new Line(
                line.line(),
                line.outcome(),
                row.length() > LONGEST_SHOWN ? row.substring(0, LONGEST_SHOWN) + "…" : row,
                reason == null ? "" : sentence(reason, language));
    }
}
