package org.cordon.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The columns of a row that say what happened, as text exactly as it lies in the database. */
record AuditColumns(List<String> inOrder) {

    static final List<String> NAMES = List.of(
            "actor",
            "roles",
            "units",
            "address",
            "request_id",
            "route",
            "action",
            "people",
            "people_count",
            "asked",
            "fields",
            "reason",
            "note_sealed",
            "result");

    private static final String COUNT = "people_count";

    static AuditColumns of(AuditEntry entry) {
        Actor who = entry.who();
        return new AuditColumns(List.of(
                who.userId(),
                who.roles(),
                who.units(),
                who.address(),
                who.requestId(),
                who.route(),
                entry.action().name(),
                entry.peopleList(),
                Integer.toString(entry.people().size()),
                entry.asked(),
                entry.fields(),
                entry.reason(),
                entry.noteSealed(),
                entry.result()));
    }

    /** A value that somebody emptied reads as a text that no row was ever written with. */
    static AuditColumns read(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (String name : NAMES) {
            values.add(String.valueOf(row.getString(name)));
        }
        return new AuditColumns(List.copyOf(values));
    }

    String get(String name) {
        return inOrder.get(NAMES.indexOf(name));
    }

    List<Object> parameters() {
        return NAMES.stream()
                .<Object>map(name -> COUNT.equals(name) ? Integer.valueOf(get(name)) : get(name))
                .toList();
    }
}
