package org.cordon.board.web.worklist;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.areas.AreaNames;
import org.cordon.board.web.worklist.WorkLine.Choice;
import org.cordon.pushes.AfterAnswer;
import org.cordon.pushes.ListedRow;
import org.cordon.pushes.PlaceOfRows;
import org.cordon.pushes.PushKind;
import org.cordon.pushes.PushKinds;
import org.cordon.pushes.PushRow;
import org.springframework.stereotype.Component;

/** Puts rows, lists and places into the words of the reader's language. */
@Component
class WorkLines {

    private final PushKinds kinds;
    private final AreaNames areas;

    WorkLines(PushKinds kinds, AreaNames areas) {
        this.kinds = kinds;
        this.areas = areas;
    }

    List<WorkLine> of(List<ListedRow> rows, Locale language) {
        Map<String, String> names =
                areas.names(rows.stream().map(row -> place(row.row())).toList(), language);
        return rows.stream().map(row -> line(row, names, language)).toList();
    }

    List<Choice> kinds(Locale language) {
        return kinds.all().stream()
                .map(kind -> new Choice(kind.code(), kind.name(language)))
                .toList();
    }

    /** What may be told about rows of a list. */
    static List<Choice> answers(PushKind kind, Locale language) {
        return kind.answers().stream()
                .map(answer -> new Choice(answer.code(), answer.name(language)))
                .toList();
    }

    /** The answers after which somebody goes there again; one that lists call differently by all its names. */
    static List<Choice> again(List<PushKind> kinds, Locale language) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        kinds.stream()
                .flatMap(kind -> kind.answers().stream())
                .filter(answer -> answer.then() == AfterAnswer.COME_BACK)
                .forEach(answer -> names.computeIfAbsent(answer.code(), code -> new LinkedHashSet<>())
                        .add(answer.name(language)));
        return names.entrySet().stream()
                .map(answer -> new Choice(answer.getKey(), String.join(" / ", answer.getValue())))
                .toList();
    }

    List<Choice> communities(List<PlaceOfRows> places, Locale language) {
        List<String> codes = places.stream()
                .map(PlaceOfRows::community)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        Map<String, String> names = areas.names(codes, language);
        return codes.stream()
                .map(code -> new Choice(code, names.getOrDefault(code, code)))
                .toList();
    }

    /** What a division is called. */
    String place(String code, Locale language) {
        return areas.name(code, language);
    }

    private WorkLine line(ListedRow listed, Map<String, String> names, Locale language) {
        PushRow row = listed.row();
        Optional<PushKind> kind = kinds.find(row.kind());
        String name = kind.map(known -> known.name(language)).orElse(row.kind());
        boolean open = row.state().equals(PushRow.OPEN);
        String state = kind.flatMap(known -> known.answer(row.state()))
                .map(answer -> answer.name(language))
                .orElse(open ? "" : row.state());
        String code = place(row);
        String place = (names.getOrDefault(code, code) + " " + row.gridCode()).strip();
        List<Choice> answers = kind.map(known -> answers(known, language)).orElse(List.of());
        return new WorkLine(listed, name, place, state, answers, !open);
    }

    private static String place(PushRow row) {
        return row.communityCode().isEmpty() ? row.townCode() : row.communityCode();
    }
}
