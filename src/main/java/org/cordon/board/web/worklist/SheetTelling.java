package org.cordon.board.web.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.language.Languages;
import org.cordon.platform.web.Problems;
import org.cordon.pushes.PushAnswer;
import org.cordon.pushes.PushKind;
import org.cordon.pushes.PushKinds;
import org.cordon.pushes.RowWork.Worker;
import org.cordon.pushes.SheetFeedback;
import org.springframework.stereotype.Component;

/** Tells what stands in the lines of a sheet, each for itself: one that is refused keeps no other from being taken down. */
@Component
class SheetTelling {

    private static final int LONGEST_REMARK = 500;
    private static final int LONGEST_SHOWN = 20;
    private static final String NUMBER = "[0-9]{1,18}";

    private final SheetFeedback feedback;
    private final PushKinds kinds;
    private final Problems problems;

    SheetTelling(SheetFeedback feedback, PushKinds kinds, Problems problems) {
        this.feedback = feedback;
        this.kinds = kinds;
        this.problems = problems;
    }

    /** What a line says. */
    private record Said(long row, int visits, String outcome, String remark) {}

    SheetReport tell(Worker worker, List<FilledRow> rows, Locale language) {
        int told = 0;
        int before = 0;
        List<FilledRow> filled = rows.stream().filter(FilledRow::isFilled).toList();
        List<SheetReport.Line> left = new ArrayList<>();
        List<SheetReport.Line> unreadable = new ArrayList<>();
        for (FilledRow row : filled) {
            List<SheetReport.Line> refused = unreadable;
            try {
                Said said = said(row);
                refused = left;
                boolean isNew = feedback.answer(
                        worker,
                        said.row(),
                        said.visits(),
                        said.outcome(),
                        said.remark().isEmpty() ? null : said.remark());
                told += isNew ? 1 : 0;
                before += isNew ? 0 : 1;
            } catch (DomainException refusal) {
                refused.add(new SheetReport.Line(
                        row.line(), shown(row.cell(SheetColumn.ROW)), problems.translated(refusal, language)));
            }
        }
        return new SheetReport(told, before, rows.size() - filled.size(), left, unreadable);
    }

    private Said said(FilledRow row) {
        String id = row.cell(SheetColumn.ROW);
        String visits = row.cell(SheetColumn.VISITS);
        if (!id.matches(NUMBER) || !visits.matches("[0-9]{1,6}")) {
            throw new Refused("worklist.sheet.number", "The number of the row or of visits cannot be read");
        }
        String remark = row.cell(SheetColumn.REMARK);
        if (remark.length() > LONGEST_REMARK) {
            throw new Refused(
                    "push.remark.long", "A remark has at most " + LONGEST_REMARK + " characters", LONGEST_REMARK);
        }
        return new Said(Long.parseLong(id), Integer.parseInt(visits), outcome(row), remark);
    }

    private String outcome(FilledRow row) {
        String list = row.cell(SheetColumn.LIST);
        String result = row.cell(SheetColumn.RESULT);
        if (result.isEmpty()) {
            throw new Refused("worklist.sheet.empty", "There is a remark and no result");
        }
        return kinds.all().stream()
                .filter(kind -> names(kind).anyMatch(list::equals))
                .flatMap(kind -> kind.answers().stream())
                .filter(answer -> names(answer).anyMatch(result::equals))
                .map(PushAnswer::code)
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "worklist.sheet.result",
                        "The list " + shown(list) + " has no result " + shown(result),
                        shown(list),
                        shown(result)));
    }

    private static Stream<String> names(PushKind kind) {
        return Stream.concat(
                Stream.of(kind.code()), Languages.SUPPORTED.stream().map(kind::name));
    }

    private static Stream<String> names(PushAnswer answer) {
        return Stream.concat(
                Stream.of(answer.code()), Languages.SUPPORTED.stream().map(answer::name));
    }

    private static String shown(String typed) {
        return typed.length() <= LONGEST_SHOWN ? typed : typed.substring(0, LONGEST_SHOWN) + "…";
    }
}
