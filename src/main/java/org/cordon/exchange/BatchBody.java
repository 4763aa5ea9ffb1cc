package org.cordon.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a receiver is sent, once for each batch; docs/guides/receiving.md shows it to those who read it. */
@Component
class BatchBody {

    private static final String TYPE = "outbox.rows";

    private final Map<String, OutboxContent> contents;
    private final ObjectMapper json;
    private final Clock clock;

    BatchBody(Collection<OutboxContent> contents, ObjectMapper json, Clock clock) {
        this.contents = contents.stream().collect(Collectors.toMap(OutboxContent::kind, Function.identity()));
        this.json = json;
        this.clock = clock;
    }

    String write(Receiver receiver, List<OutboxRow> rows) {
        Map<String, Map<Long, Map<String, Object>>> told = told(receiver.townCode(), rows);
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        for (OutboxRow row : rows) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("id", row.id());
            line.put("kind", row.kind());
            line.put("person", row.person());
            line.put("content", told.getOrDefault(row.kind(), Map.of()).get(row.referenceId()));
            lines.add(line);
        }
        return text(Map.of("town", receiver.townCode(), "rows", lines));
    }

    private Map<String, Map<Long, Map<String, Object>>> told(String town, List<OutboxRow> rows) {
        Map<String, List<Long>> references = rows.stream()
                .collect(Collectors.groupingBy(
                        OutboxRow::kind, Collectors.mapping(OutboxRow::referenceId, Collectors.toList())));
        Map<String, Map<Long, Map<String, Object>>> told = new LinkedHashMap<>();
        references.forEach((kind, ids) -> told.put(kind, content(kind).of(town, ids)));
        return told;
    }

    private OutboxContent content(String kind) {
        OutboxContent content = contents.get(kind);
        if (content == null) {
            throw new IllegalStateException("Nobody says what is sent for rows of the kind " + kind);
        }
        return content;
    }

    private String text(Map<String, Object> data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPE);
        body.put("timestamp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.now(clock)));
        body.put("data", data);
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A batch for " + data.get("town") + " cannot be written", e);
        }
    }
}
