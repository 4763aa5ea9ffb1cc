package org.cordon.platform.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What one request or one step of background work has opened and not recorded yet. However often a person is looked at,
 * one row names them.
 */
final class WorkScope {

    /** The purpose of work that told nobody what it is. */
    static final String UNTOLD = "unattended";

    private static final int PEOPLE_IN_A_ROW = 5_000;

    private final Supplier<Actor> who;
    private final Supplier<String> result;
    private final Supplier<String> asked;
    private final String purpose;
    private final Map<String, Opening> open = new LinkedHashMap<>();
    private final Map<String, Opening> recorded = new LinkedHashMap<>();
    private final NavigableSet<String> searchedInVain = new TreeSet<>();
    private final List<AuditEntry> others = new ArrayList<>();
    private final Set<String> refused = new LinkedHashSet<>();
    private boolean hasRefused;

    WorkScope(Supplier<Actor> who, Supplier<String> result, Supplier<String> asked, String purpose) {
        this.who = who;
        this.result = result;
        this.asked = asked;
        this.purpose = purpose;
    }

    /** A request says by its route what it is for. */
    boolean isOfRequest() {
        return purpose.isEmpty();
    }

    boolean isUntold() {
        return purpose.equals(UNTOLD);
    }

    void opened(String person, Opening opening) {
        Opening known = recorded.get(person);
        if (known == null || !known.with(opening).equals(known)) {
            open.merge(person, opening, Opening::with);
            remember();
        }
    }

    /** A search that found nobody; whoever was found is noted as {@link #opened}. */
    void searchedInVain(NavigableSet<String> kinds) {
        remember();
        searchedInVain.addAll(kinds);
    }

    void refused(String number) {
        remember();
        refused.add(number);
        hasRefused = true;
    }

    /** Later it may be forgotten who asks. */
    private void remember() {
        Objects.requireNonNull(who.get(), "who asks");
    }

    boolean hasRefused() {
        return hasRefused;
    }

    void add(AuditEntry entry) {
        others.add(entry);
    }

    Actor who() {
        return who.get();
    }

    /** Takes everything out that waits to be recorded. */
    List<AuditEntry> take() {
        List<AuditEntry> entries = new ArrayList<>(others);
        groups().forEach((opening, people) -> entries.addAll(rows(opening, people)));
        refused.forEach(number -> entries.add(entry(AuditAction.DENIED, List.of(), number, "", "", "")));
        recorded.putAll(open);
        open.clear();
        others.clear();
        refused.clear();
        searchedInVain.clear();
        return entries;
    }

    private Map<Opening, List<String>> groups() {
        Map<Opening, List<String>> groups = new LinkedHashMap<>();
        open.forEach((person, opening) ->
                groups.computeIfAbsent(opening, key -> new ArrayList<>()).add(person));
        if (!searchedInVain.isEmpty()) {
            groups.computeIfAbsent(
                    new Opening(AuditAction.SEARCH, new TreeSet<>(searchedInVain), "", ""), key -> new ArrayList<>());
        }
        return groups;
    }

    private List<AuditEntry> rows(Opening opening, List<String> people) {
        List<AuditEntry> rows = new ArrayList<>();
        String fields = String.join(",", opening.fields());
        String reason = opening.reason().isEmpty() ? purpose : opening.reason();
        int from = 0;
        do {
            int until = Math.min(from + PEOPLE_IN_A_ROW, people.size());
            rows.add(entry(
                    opening.action(), people.subList(from, until), asked.get(), fields, reason, opening.noteSealed()));
            from = until;
        } while (from < people.size());
        return rows;
    }

    private AuditEntry entry(
            AuditAction action, List<String> people, String number, String fields, String reason, String note) {
        return new AuditEntry(who.get(), action, people, number, fields, reason, note, result.get());
    }
}
