package org.cordon.imports.kinds;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.imports.RowHandler;
import org.cordon.imports.RowOrigin;
import org.cordon.imports.RowOutcome;
import org.cordon.imports.reading.Fields;
import org.cordon.imports.reading.MappedRow;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.language.Languages;
import org.cordon.pushes.PushAccess;
import org.cordon.pushes.PushAnswer;
import org.cordon.pushes.PushKind;
import org.cordon.pushes.PushKinds;
import org.cordon.pushes.RowWork.Worker;
import org.cordon.pushes.SheetFeedback;
import org.springframework.stereotype.Component;

/** Kind {@code visit-results}: what was found at rows of the work list, one a row; its sheets come as such files. */
@Component
class VisitResultImport implements RowHandler<VisitResult> {

    private static final String ROW = "row";
    private static final String LIST = "list";
    private static final String VISITS = "visits";
    private static final String RESULT = "result";
    private static final String REMARK = "remark";
    private static final int LONGEST_REMARK = 500;
    private static final int LONGEST_SHOWN = 20;

    private final PushKinds kinds;
    private final PushAccess access;
    private final SheetFeedback feedback;

    VisitResultImport(PushKinds kinds, PushAccess access, SheetFeedback feedback) {
        this.kinds = kinds;
        this.access = access;
        this.feedback = feedback;
    }

    @Override
    public String kind() {
        return "visit-results";
    }

    @Override
    public Fields fields() {
        return Fields.named(List.of(ROW, LIST, VISITS, RESULT, REMARK))
                .needingAnyOf(ROW)
                .needingAnyOf(LIST)
                .needingAnyOf(VISITS)
                .needingAnyOf(RESULT);
    }

    @Override
    public Set<String> importers() {
        return PushAccess.ROLES;
    }

    @Override
    public boolean isShort() {
        return true;
    }

    @Override
    public VisitResult read(MappedRow row) {
        String id = said(row, ROW);
        String visits = said(row, VISITS);
        if (!id.matches("[0-9]{1,18}") || !visits.matches("[0-9]{1,6}")) {
            throw new Refused("worklist.sheet.number", "The number of the row or of visits cannot be read");
        }
        String remark = said(row, REMARK);
        if (remark.length() > LONGEST_REMARK) {
            throw new Refused(
                    "push.remark.long", "A remark has at most " + LONGEST_REMARK + " characters", LONGEST_REMARK);
        }
        return new VisitResult(
                Long.parseLong(id), Integer.parseInt(visits), outcome(row), remark.isEmpty() ? null : remark);
    }

    /** Whoever sent the file may have lost the right since: it is asked for again with each batch. */
    @Override
    public List<RowOutcome> applyAll(List<VisitResult> results, List<RowOrigin> origins) {
        if (results.isEmpty()) {
            return List.of();
        }
        Worker worker = worker(origins.get(0));
        feedback.hold(worker, results.stream().map(VisitResult::row).toList());
        return IntStream.range(0, results.size())
                .mapToObj(i -> tell(worker, results.get(i)))
                .toList();
    }

    @Override
    public RowOutcome apply(VisitResult result, RowOrigin origin) {
        return tell(worker(origin), result);
    }

    private Worker worker(RowOrigin origin) {
        return access.workerOf(origin.uploadedBy())
                .orElseThrow(() ->
                        new Refused("push.worker.gone", "Whoever sent this does not work on these lists any more"));
    }

    /** The row is held, so that a conflict is over as little in a moment as any other refusal. */
    private RowOutcome tell(Worker worker, VisitResult result) {
        try {
            boolean news = feedback.answer(worker, result.row(), result.visits(), result.outcome(), result.remark());
            return news ? RowOutcome.ACCEPTED : RowOutcome.ALREADY_KNOWN;
        } catch (Conflict conflict) {
            Refused refused = new Refused(conflict.code(), String.valueOf(conflict.getMessage()), conflict.arguments());
            refused.initCause(conflict);
            throw refused;
        }
    }

    private String outcome(MappedRow row) {
        String list = said(row, LIST);
        String result = said(row, RESULT);
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

    private static String said(MappedRow row, String field) {
        return Objects.requireNonNullElse(row.text(field), "");
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
        return typed.length() > LONGEST_SHOWN ? typed.substring(0, LONGEST_SHOWN) + "…" : typed;
    }
}
