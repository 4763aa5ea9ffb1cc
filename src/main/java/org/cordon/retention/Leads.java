package org.cordon.retention;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** By what rows are about people: ids and our own numbers. */
record Leads(
        Collection<Long> people,
        List<Long> cases,
        List<String> numbers,
        List<String> questions,
        List<String> changes,
        List<Long> results) {

    /** Stand for nobody in an SQL list, which must not be empty. */
    private static final List<Long> NO_ID = List.of(Long.MIN_VALUE);

    private static final List<String> NO_NUMBER = List.of("");

    /** Those that the table asks for. */
    Map<String, Collection<?>> of(PersonalTable table) {
        Map<String, Collection<?>> all = Map.of(
                "people", people,
                "cases", cases.isEmpty() ? NO_ID : cases,
                "numbers", numbers.isEmpty() ? NO_NUMBER : numbers,
                "questions", questions.isEmpty() ? NO_NUMBER : questions,
                "changes", changes.isEmpty() ? NO_NUMBER : changes,
                "results", results.isEmpty() ? NO_ID : results);
        return all.entrySet().stream()
                .filter(lead -> table.by().contains(":" + lead.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whose keys seal what was written under our own numbers. */
    Set<String> subjects() {
        Set<String> subjects = new TreeSet<>(numbers);
        subjects.addAll(questions);
        subjects.addAll(changes);
        people.forEach(id -> subjects.add("corrected:" + id));
        return subjects;
    }
}
