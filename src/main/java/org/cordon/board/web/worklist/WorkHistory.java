package org.cordon.board.web.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cordon.areas.AreaNames;
import org.cordon.pushes.RowEvent;
import org.springframework.stereotype.Component;

/** Says what happened to a row, with what it led to: at which level, between which towns, under which number. */
@Component
class WorkHistory {

    private static final String BETWEEN_TOWNS = " > ";

    private final AreaNames areas;

    WorkHistory(AreaNames areas) {
        this.areas = areas;
    }

    /**
     * Something that happened.
     *
     * @param text the end of a message's name that says more, or nothing
     * @param words what is said as it is, or nothing
     */
    record Happened(RowEvent event, String text, String words) {}

    List<Happened> of(List<RowEvent> events, Locale language) {
        return events.stream().map(event -> happened(event, language)).toList();
    }

    private Happened happened(RowEvent event, Locale language) {
        String detail = Objects.requireNonNullElse(event.detail(), "");
        return switch (event.kind()) {
            case CLAIMED, UNCLAIMED, LATE, HANDED_ON -> new Happened(event, detail, "");
            case REROUTED -> new Happened(event, "", towns(detail, language));
            case SEARCHED -> new Happened(event, "", detail);
            case PUSHED, ANSWERED, UNDONE, SETTLED -> new Happened(event, "", "");
        };
    }

    private String towns(String detail, Locale language) {
        List<String> codes = Arrays.asList(detail.split(BETWEEN_TOWNS, -1));
        Map<String, String> names = areas.names(codes, language);
        return codes.stream().map(code -> names.getOrDefault(code, code)).collect(Collectors.joining(" → "));
    }
}
