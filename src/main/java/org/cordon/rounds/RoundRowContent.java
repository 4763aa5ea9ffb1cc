package org.cordon.rounds;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.exchange.OutboxContent;
import org.cordon.persons.PersonIdentity;
import org.cordon.residents.ResidentDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a town's system is told of somebody whom it has to look for: who and where they are, and until when. Of whom was given
 * to another town before, or need not be looked for any more, it is told nothing.
 */
@Component
class RoundRowContent implements OutboxContent {

    static final String KIND = "round.row";
    static final String LIST = "resident";

    private final JdbcClient jdbc;
    private final ResidentDirectory residents;

    RoundRowContent(JdbcClient jdbc, ResidentDirectory residents) {
        this.jdbc = jdbc;
        this.residents = residents;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<Long, Map<String, Object>> of(String townCode, Collection<Long> referenceIds) {
        List<PushedRow> rows = rows(townCode, referenceIds);
        Map<Long, PersonIdentity> people =
                residents.handedOver(rows.stream().map(PushedRow::residentId).toList());
        Map<Long, Map<String, Object>> contents = new HashMap<>();
        rows.forEach(row -> contents.put(row.id(), content(row, people.get(row.residentId()))));
        return contents;
    }

    private List<PushedRow> rows(String townCode, Collection<Long> ids) {
        return jdbc.sql("select id, round_id, resident_id, community_code, grid_code, due_at from cordon.push_row"
                        + " where id in (:ids) and town_code = :town and pending = true")
                .param("town", townCode)
                .param("ids", ids)
                .query((row, number) -> new PushedRow(
                        row.getLong("id"),
                        row.getLong("resident_id"),
                        Map.of(
                                "rowId",
                                row.getLong("id"),
                                "roundId",
                                row.getLong("round_id"),
                                "communityCode",
                                row.getString("community_code"),
                                "gridCode",
                                row.getString("grid_code"),
                                "dueAt",
                                Rounds.moment(row, "due_at").toString())))
                .list();
    }

    private static Map<String, Object> content(PushedRow row, @Nullable PersonIdentity person) {
        Map<String, Object> content = new LinkedHashMap<>(row.facts());
        if (person != null) {
            put(content, "name", person.name());
            put(content, "documentType", person.documentType());
            put(content, "documentNumber", person.documentNumber());
            put(content, "phone", person.phone());
            put(content, "address", person.address());
        }
        return content;
    }

    private static void put(Map<String, Object> content, String field, @Nullable Object value) {
        if (value != null) {
            content.put(field, value);
        }
    }

    private record PushedRow(long id, long residentId, Map<String, Object> facts) {}
}
