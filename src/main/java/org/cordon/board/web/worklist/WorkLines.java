package org.cordon.board.web.worklist;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cordon.areas.AreaNames;
import org.cordon.board.web.worklist.WorkLine.Choice;
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
        Map<String, String> known = new HashMap<>();
        Function<String, String> names = code -> known.computeIfAbsent(code, area -> areas.name(area, language));
        return rows.stream().map(row -> line(row, names, language)).toList();
    }

    List<Choice> kinds(Locale language) {
        return kinds.all().stream()
                .map(kind -> new Choice(kind.code(), kind.name(language)))
                .toList();
    }

    /** What may be told about rows of a list; nothing of one that was taken out of the configuration. */
    List<Choice> answers(String kind, Locale language) {
        return kinds.find(kind).stream()
                .flatMap(known -> known.answers().stream())
                .map(answer -> new Choice(answer.code(), answer.name(language)))
                .toList();
    }

    List<Choice> communities(List<PlaceOfRows> places, Locale language) {
        return places.stream()
                .map(PlaceOfRows::community)
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(code -> new Choice(code, areas.name(code, language)))
                .toList();
    }

    private WorkLine line(ListedRow listed, Function<String, String> names, Locale language) {
        PushRow row = listed.row();
        Optional<PushKind> kind = kinds.find(row.kind());
        String name = kind.map(known -> known.name(language)).orElse(row.kind());
        boolean open = row.state().equals(PushRow.OPEN);
        String state = kind.flatMap(known -> known.answer(row.state()))
                .map(answer -> answer.name(language))
                .orElse(open ? "" : row.state());
        String place = row.communityCode().isEmpty()
                ? names.apply(row.townCode())
                : (names.apply(row.communityCode()) + " " + row.gridCode()).strip();
        return new WorkLine(listed, name, place, state, answers(row.kind(), language), !open);
    }
}
