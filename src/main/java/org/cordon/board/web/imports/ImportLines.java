package org.cordon.board.web.imports;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cordon.imports.ImportedLine;
import org.cordon.imports.Reason;
import org.cordon.imports.RowOutcome;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what came of the lines of a file into the reader's language. */
@Component
public class ImportLines {

    private static final int LONGEST_SHOWN = 20;

    private final MessageSource messages;

    ImportLines(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A line.
     *
     * @param row of a sheet of the work list, the number of its row as it stands there, while the line is kept
     * @param reason why it was not taken; nothing otherwise
     */
    public record Line(long line, RowOutcome outcome, String row, String reason) {}

    public List<Line> of(List<ImportedLine> lines, Locale language) {
        return lines.stream().map(line -> of(line, language)).toList();
    }

    /** What could not be taken of lines that were. */
    List<Line> ofReasons(List<Reason> reasons, Locale language) {
        return reasons.stream()
                .map(reason -> new Line(
                        Objects.requireNonNullElse(reason.line(), 0L),
                        RowOutcome.ACCEPTED,
                        "",
                        sentence(reason, language)))
                .toList();
    }

    public String sentence(Reason reason, Locale language) {
        Object[] arguments = reason.arguments().stream()
                .map(argument -> named(argument, language))
                .toArray();
        return Objects.requireNonNull(
                messages.getMessage("problem." + reason.code(), arguments, reason.message(), language));
    }

    /** A field also by the words of the reader. */
    private String named(String argument, Locale language) {
        String words = messages.getMessage("importField." + argument, null, "", language);
        return words == null || words.isEmpty() || words.equals(argument) ? argument : words + " (" + argument + ")";
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
