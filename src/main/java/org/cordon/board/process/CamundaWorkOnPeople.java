package org.cordon.board.process;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.board.NumbersOfPeople;
import org.cordon.platform.audit.ClearLook;
import org.cordon.platform.audit.WorkOnPeople;
import org.cordon.platform.engine.EngineAccess;
import org.springframework.stereotype.Component;

/** Asks the engine's history which tasks about people were open, and whose they were: of many people at once. */
@Component
class CamundaWorkOnPeople implements WorkOnPeople {

    private static final int AT_ONCE = 500;

    private final TasksOfDay tasks;
    private final EngineAccess engine;
    private final NumbersOfPeople numbers;

    CamundaWorkOnPeople(TasksOfDay tasks, EngineAccess engine, NumbersOfPeople numbers) {
        this.tasks = tasks;
        this.engine = engine;
        this.numbers = numbers;
    }

    @Override
    public Set<ClearLook> withTask(Collection<ClearLook> looks) {
        Map<String, List<ClearLook>> byPerson = looks.stream().collect(Collectors.groupingBy(ClearLook::person));
        List<String> people = byPerson.keySet().stream().sorted().toList();
        Set<ClearLook> work = new HashSet<>();
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            List<String> some = people.subList(from, Math.min(from + AT_ONCE, people.size()));
            work.addAll(engine.asSystem(() -> withTask(some, byPerson)));
        }
        return work;
    }

    private Set<ClearLook> withTask(List<String> people, Map<String, List<ClearLook>> byPerson) {
        Map<String, List<String>> numbersOf = numbers.of(people);
        List<ClearLook> looks = people.stream()
                .filter(numbersOf::containsKey)
                .flatMap(person -> byPerson.getOrDefault(person, List.of()).stream())
                .toList();
        if (looks.isEmpty()) {
            return Set.of();
        }
        List<String> all = numbersOf.values().stream().flatMap(List::stream).toList();
        Map<String, List<DayTask>> tasksOf = tasks.about(all, looks);
        return looks.stream()
                .filter(look -> numbersOf.getOrDefault(look.person(), List.of()).stream()
                        .flatMap(number -> tasksOf.getOrDefault(number, List.of()).stream())
                        .anyMatch(task -> task.isWorkOf(look)))
                .collect(Collectors.toSet());
    }
}
