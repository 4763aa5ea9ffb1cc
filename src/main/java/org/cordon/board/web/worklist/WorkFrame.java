package org.cordon.board.web.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordon.pushes.PlaceOfRows;
import org.cordon.pushes.PushKind;
import org.cordon.pushes.PushKinds;
import org.cordon.pushes.PushRow;
import org.cordon.pushes.RowWork.Worker;
import org.cordon.pushes.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands around the rows: filters, what may be told about many, and under which key the page sends. */
@Component
class WorkFrame {

    private final WorkList list;
    private final WorkLines lines;
    private final PushKinds kinds;
    private final ObjectMapper mapper;
    private final Clock clock;

    WorkFrame(WorkList list, WorkLines lines, PushKinds kinds, ObjectMapper mapper, Clock clock) {
        this.list = list;
        this.lines = lines;
        this.kinds = kinds;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Under which name and key the page sends what is told. */
    void sender(Model model, Worker worker) {
        model.addAttribute("user", worker.userId());
        model.addAttribute("key", UUID.randomUUID());
    }

    String fill(Model model, Worker worker, WorkQuery query, Locale language) {
        Instant now = clock.instant();
        List<PlaceOfRows> places = list.places(worker.scope());
        Map<String, String> fields = query.fields(now);
        String kind = fields.get("kind");
        model.addAttribute("query", query);
        model.addAttribute("fields", fields);
        model.addAttribute("narrowed", query.narrowed());
        model.addAttribute("town", query.town() == null ? "" : lines.place(query.town(), language));
        model.addAttribute("filterJson", json(query.json(worker.userId(), now)));
        model.addAttribute("kinds", lines.kinds(language));
        model.addAttribute("communities", lines.communities(places, language));
        model.addAttribute(
                "nowhere", places.stream().anyMatch(place -> place.community().isEmpty()));
        model.addAttribute("grids", grids(places, fields.get("community")));
        model.addAttribute("states", states(kind, fields.get("state"), language));
        model.addAttribute("answers", answers(kind, language));
        model.addAttribute("sheet", query.sheet());
        sender(model, worker);
        return "worklist";
    }

    private String json(Map<String, Object> filter) {
        try {
            return mapper.writeValueAsString(filter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A filter has nothing that JSON cannot say", e);
        }
    }

    private List<WorkLine.Choice> answers(@Nullable String kind, Locale language) {
        return named(kind).map(one -> WorkLines.answers(one, language)).orElse(List.of());
    }

    /** Rows of these states have to be gone to again; what is chosen is among them. */
    private List<WorkLine.Choice> states(@Nullable String kind, @Nullable String chosen, Locale language) {
        List<PushKind> meant = named(kind).map(List::of).orElse(kinds.all());
        List<WorkLine.Choice> states = new ArrayList<>(WorkLines.again(meant, language));
        List<String> known = states.stream().map(WorkLine.Choice::code).toList();
        if (chosen != null && !chosen.equals(PushRow.OPEN) && !known.contains(chosen)) {
            states.add(new WorkLine.Choice(chosen, chosen));
        }
        return states;
    }

    private Optional<PushKind> named(@Nullable String kind) {
        return kinds.all().stream().filter(one -> one.code().equals(kind)).findAny();
    }

    private static List<String> grids(List<PlaceOfRows> places, @Nullable String community) {
        return places.stream()
                .filter(place -> place.community().equals(community))
                .map(PlaceOfRows::grid)
                .filter(grid -> !grid.isEmpty())
                .toList();
    }
}
