package org.cordon.control.editions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.control.ControlRules;
import org.cordon.control.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out again what was previewed, and keeps what would be otherwise now. */
@Component
class EditionPreviewCheck {

    private static final int AT_ONCE = 1000;

    private final EditionPreview preview;
    private final EditionChangePeople people;
    private final EditionChanges changes;
    private final ControlRules rules;

    EditionPreviewCheck(
            EditionPreview preview, EditionChangePeople people, EditionChanges changes, ControlRules rules) {
        this.preview = preview;
        this.people = people;
        this.changes = changes;
        this.rules = rules;
    }

    /** For how many of those who were shown the change would now mean something else. */
    long differing(EditionChange change) {
        RuleBook book = rules.at(change.tables());
        people.removeEnded(change.id());
        long differing = 0;
        List<EditionChangeRow> now = preview.after("", AT_ONCE, change.edition(), book);
        while (!now.isEmpty()) {
            differing += differing(change.id(), now);
            now = preview.after(last(now), AT_ONCE, change.edition(), book);
        }
        changes.previewed(change.id());
        return differing;
    }

    private long differing(UUID id, List<EditionChangeRow> now) {
        Map<String, EditionChangeRow> shown = people.between(id, now.get(0).number(), last(now)).stream()
                .collect(Collectors.toMap(EditionChangeRow::number, Function.identity()));
        List<EditionChangeRow> otherwise =
                now.stream().filter(row -> !row.equals(shown.get(row.number()))).toList();
        people.replace(id, otherwise);
        return otherwise.stream()
                .filter(row -> differs(row, shown.get(row.number())))
                .count();
    }

    private static String last(List<EditionChangeRow> rows) {
        return rows.get(rows.size() - 1).number();
    }

    private static boolean differs(EditionChangeRow row, @Nullable EditionChangeRow shown) {
        return shown != null && row.differsFrom(shown);
    }
}
