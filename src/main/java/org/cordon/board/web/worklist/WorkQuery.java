package org.cordon.board.web.worklist;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.pushes.RowFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody wants to see of the work list, as the page's address says it; empty fields do not matter.
 *
 * @param round a test round by its number
 * @param community {@value #NOWHERE} for rows whose community nobody has told
 * @param q what is remembered of a person
 * @param asOf the moment before which a row is late, in seconds; kept with a choice of all rows
 * @param upTo the row of these that had come last when the page was shown; kept likewise, so that nobody is meant who came since
 */
record WorkQuery(
        @Nullable @Size(max = 20) String kind,
        @Nullable Long round,
        @Nullable @Size(max = 9) String town,
        @Nullable @Size(max = 20) String state,
        @Nullable @Size(max = 12) String community,
        @Nullable @Size(max = 20) String grid,
        @Nullable Boolean late,
        @Nullable Boolean mine,
        @Nullable @Size(max = 60) String q,
        @Nullable Long asOf,
        @Nullable Long upTo) {

    /** What stands for the community of rows that have none. */
    static final String NOWHERE = "-";

    /** The same of rows that are there by now. */
    WorkQuery shown(long newest) {
        return new WorkQuery(kind, round, town, state, community, grid, late, mine, q, asOf, newest);
    }

    RowFilter filter(String userId, Instant now) {
        return new RowFilter(
                text(kind),
                null,
                round,
                null,
                null,
                text(town),
                place(),
                text(grid),
                text(state),
                true,
                null,
                isMine() ? userId : null,
                isLate() ? before(now) : null,
                null,
                upTo);
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
        fields.putAll(narrowed());
        put(fields, "state", state);
        put(fields, "community", community);
        put(fields, "grid", grid);
        put(fields, "late", isLate() ? "true" : null);
        put(fields, "mine", isMine() ? "true" : null);
        put(fields, "asOf", isLate() ? String.valueOf(before(now).getEpochSecond()) : null);
        put(fields, "upTo", upTo == null ? null : String.valueOf(upTo));
        return fields;
    }

    /** What an address narrows down to and no field of the page offers. */
    Map<String, String> narrowed() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "round", round == null ? null : String.valueOf(round));
        put(fields, "town", town);
        return fields;
    }

    /** The same choice as a filter of the interface, of which a program sends the fields that are not null. */
    Map<String, Object> json(String userId, Instant now) {
        Map<String, Object> json = new LinkedHashMap<>(fields(now));
        json.remove("late");
        json.remove("mine");
        json.remove("asOf");
        String place = place();
        if (place != null) {
            json.put("community", place);
        }
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
        return address(WorkListPageController.PATH, Map.of("after", String.valueOf(after)));
    }

    /** The address of the sheet of all of them. */
    String sheet() {
        return address(WorkSheetController.PATH, Map.of());
    }

    private String address(String path, Map<String, String> more) {
        Map<String, String> fields = fields(Instant.EPOCH);
        fields.keySet().removeAll(List.of("asOf", "upTo"));
        fields.putAll(more);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        fields.keySet().forEach(field -> address.queryParam(field, "{" + field + "}"));
        return address.encode().buildAndExpand(fields).toUriString();
    }

    private @Nullable String place() {
        return NOWHERE.equals(text(community)) ? "" : text(community);
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
