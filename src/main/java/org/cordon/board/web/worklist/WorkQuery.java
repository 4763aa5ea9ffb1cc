package org.cordon.board.web.worklist;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cordon.pushes.RowFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody wants to see of the work list, as the page's address says it; empty fields do not matter.
 *
 * @param q what is remembered of a person
 * @param asOf the moment before which a row is late, in seconds; kept with a choice of all rows
 */
record WorkQuery(
        @Nullable @Size(max = 20) String kind,
        @Nullable @Size(max = 20) String state,
        @Nullable @Size(max = 12) String community,
        @Nullable @Size(max = 20) String grid,
        @Nullable Boolean late,
        @Nullable Boolean mine,
        @Nullable @Size(max = 60) String q,
        @Nullable Long asOf) {

    RowFilter filter(String userId, Instant now) {
        return new RowFilter(
                text(kind),
                null,
                null,
                null,
                null,
                null,
                text(community),
                text(grid),
                text(state),
                true,
                null,
                isMine() ? userId : null,
                isLate() ? before(now) : null,
                null);
    }

    boolean isLate() {
        return Boolean.TRUE.equals(late);
    }

    boolean isMine() {
        return Boolean.TRUE.equals(mine);
    }

    /** What is typed into the search, if anything. */
    @Nullable
    String clue() {
        return text(q);
    }

    /** The same choice of rows later, as fields of a form. */
    Map<String, String> fields(Instant now) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "kind", kind);
        put(fields, "state", state);
        put(fields, "community", community);
        put(fields, "grid", grid);
        put(fields, "late", isLate() ? "true" : null);
        put(fields, "mine", isMine() ? "true" : null);
        put(fields, "asOf", isLate() ? String.valueOf(before(now).getEpochSecond()) : null);
        return fields;
    }

    /** The same choice as a filter of the interface, of which a program sends the fields that are not null. */
    Map<String, Object> json(String userId, Instant now) {
        Map<String, Object> json = new LinkedHashMap<>(fields(now));
        json.remove("late");
        json.remove("mine");
        json.remove("asOf");
        json.put("pending", true);
        if (isMine()) {
            json.put("claimedBy", userId);
        }
        if (isLate()) {
            json.put("dueBefore", before(now).toString());
        }
        return json;
    }

    /** The address of the page behind a row. */
    String next(long after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/worklist");
        fields(Instant.EPOCH).forEach((field, value) -> {
            if (!field.equals("asOf")) {
                address.queryParam(field, "{" + field + "}");
            }
        });
        return address.queryParam("after", after)
                .encode()
                .buildAndExpand(fields(Instant.EPOCH))
                .toUriString();
    }

    private Instant before(Instant now) {
        return asOf == null ? now : Instant.ofEpochSecond(asOf);
    }

    private static void put(Map<String, String> fields, String field, @Nullable String value) {
        String text = text(value);
        if (text != null) {
            fields.put(field, text);
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
