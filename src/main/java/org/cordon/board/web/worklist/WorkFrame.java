package org.cordon.board.web.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cordon.pushes.PlaceOfRows;
import org.cordon.pushes.PushKinds;
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

    String fill(Model model, Worker worker, WorkQuery query, Locale language) {
        Instant now = clock.instant();
        List<PlaceOfRows> places = list.places(worker.scope());
        String community = query.fields(now).get("community");
        String kind = query.fields(now).get("kind");
        model.addAttribute("query", query);
        model.addAttribute("fields", query.fields(now));
        model.addAttribute("filterJson", json(query.json(worker.userId(), now)));
        model.addAttribute("kinds", lines.kinds(language));
        model.addAttribute("communities", lines.communities(places, language));
        model.addAttribute("grids", grids(places, community));
        model.addAttribute("answers", answers(kind, language));
        model.addAttribute("user", worker.userId());
        model.addAttribute("key", UUID.randomUUID());
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
        boolean known = kinds.all().stream().anyMatch(one -> one.code().equals(kind));
        return kind != null && known ? lines.answers(kind, language) : List.of();
    }

    private static List<String> grids(List<PlaceOfRows> places, @Nullable String community) {
        return places.stream()
                .filter(place -> place.community().equals(community))
                .map(PlaceOfRows::grid)
                .filter(grid -> !grid.isEmpty())
                .toList();
    }
}
