package org.cordon.board.web.worklist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cordon.persons.MaskedPerson;
import org.cordon.platform.data.SpreadsheetCell;
import org.cordon.pushes.PushRow;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes rows as a sheet (.xlsx) in which results are filled in; people are masked as on the page. */
@Component
class WorkSheet {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** More characters than a list within a sheet may have. */
    private static final int LONGEST_LIST = 255;

    private final MessageSource messages;
    private final Clock clock;

    WorkSheet(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    byte[] of(List<WorkLine> lines, Locale language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Cordon", null)) {
            Worksheet sheet = book.newWorksheet(text("menu.worklist", language));
            head(sheet, language);
            for (int i = 0; i < lines.size(); i++) {
                write(sheet, i + 1, lines.get(i));
            }
            offer(sheet, lines, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void head(Worksheet sheet, Locale language) {
        for (SheetColumn column : SheetColumn.values()) {
            sheet.value(0, column.place(), text(column.heading(), language));
            sheet.style(0, column.place()).bold().set();
            sheet.width(column.place(), column.width());
        }
        sheet.freezePane(0, 1);
    }

    private void write(Worksheet sheet, int at, WorkLine line) {
        PushRow row = line.listed().row();
        MaskedPerson person = line.listed().person();
        sheet.value(at, SheetColumn.ROW.place(), row.id());
        write(sheet, at, SheetColumn.LIST, line.kind());
        if (person != null) {
            write(sheet, at, SheetColumn.NAME, person.name());
            write(sheet, at, SheetColumn.DOCUMENT, person.documentNumber());
            write(sheet, at, SheetColumn.PHONE, person.phone());
        }
        write(sheet, at, SheetColumn.PLACE, line.place());
        write(sheet, at, SheetColumn.DUE, MOMENT.format(row.dueAt().atZone(clock.getZone())));
        write(sheet, at, SheetColumn.STATE, line.state());
        sheet.value(at, SheetColumn.VISITS.place(), row.visits());
    }

    /** A text, never a formula, and none either where somebody saves it as CSV. */
    private static void write(Worksheet sheet, int at, SheetColumn column, @Nullable String text) {
        sheet.value(at, column.place(), SpreadsheetCell.neutralised(Objects.requireNonNullElse(text, "")));
    }

    /** Under each result what rows of the list may be told. */
    private void offer(Worksheet sheet, List<WorkLine> lines, Locale language) {
        int result = SheetColumn.RESULT.place();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size()
                    || !lines.get(i).answers().equals(lines.get(from).answers())) {
                String offered = offered(lines.get(from).answers());
                if (!offered.isEmpty()) {
                    sheet.range(from + 1, result, i, result)
                            .validateWithListByFormula(offered)
                            .allowBlank(true)
                            .errorStyle(DataValidationErrorStyle.STOP)
                            .errorTitle(text(SheetColumn.RESULT.heading(), language))
                            .error(text("worklist.sheet.choose", language))
                            .showErrorMessage(true);
                }
                from = i;
            }
        }
    }

    /** As a spreadsheet takes it; nothing where it cannot, and the result is typed. */
    private static String offered(List<WorkLine.Choice> answers) {
        boolean sayable = answers.stream().noneMatch(answer -> answer.name().matches(".*[,\"&<>].*"));
        String names = answers.stream().map(WorkLine.Choice::name).collect(Collectors.joining(","));
        return sayable && !names.isEmpty() && names.length() <= LONGEST_LIST ? "\"" + names + "\"" : "";
    }

    private String text(String key, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, null, language));
    }
}
