package org.cordon.retention;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordon.retention.AgedLists.Part;
import org.springframework.stereotype.Component;

/** Counts of one kind of data what is due, and what is left and why; changes nothing. */
@Component
class DueCounting {

    private final DuePeople people;
    private final AgedData aged;
    private final List<AgedLists> lists;

    DueCounting(DuePeople people, AgedData aged, List<AgedLists> lists) {
        this.people = people;
        this.aged = aged;
        this.lists = List.copyOf(lists);
    }

    /** What there is, by what becomes of it, and the keys of what is to be erased. */
    record Tally(Map<Standing, Long> standings, Collection<String> due) {}

    Tally of(DataClass data) {
        return switch (data) {
            case IDENTITY, CASE_FACTS -> people(data);
            case TASK_ANSWERS, TEST_RESULTS -> aged(data);
            case RESIDENTS, ROUNDS -> list(data);
        };
    }

    private Tally people(DataClass data) {
        Map<Long, Standing> all = people.all(data);
        return new Tally(
                all.values().stream().collect(Collectors.groupingBy(standing -> standing, Collectors.counting())),
                all.entrySet().stream()
                        .filter(person -> person.getValue() == Standing.DUE)
                        .map(person -> person.getKey().toString())
                        .toList());
    }

    private Tally aged(DataClass data) {
        Collection<String> due = aged.due(data);
        return aged.isHeld()
                ? new Tally(Map.of(Standing.LEGAL_HOLD, (long) due.size()), List.of())
                : new Tally(Map.of(Standing.DUE, (long) due.size()), due);
    }

    private Tally list(DataClass data) {
        AgedLists list =
                lists.stream().filter(kind -> kind.data() == data).findFirst().orElseThrow();
        return new Tally(list.standings(), list.due().stream().map(Part::item).toList());
    }
}
