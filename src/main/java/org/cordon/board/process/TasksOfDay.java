package org.cordon.board.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.cordon.platform.audit.ClearLook;
import org.springframework.stereotype.Component;

/** The tasks about people that were open while somebody looked at them: a few questions for all, not some for each. */
@Component
class TasksOfDay {

    private final HistoryService history;

    TasksOfDay(HistoryService history) {
        this.history = history;
    }

    /** Those that may have been open at one of the looks, by the number of their process. */
    Map<String, List<DayTask>> about(Collection<String> numbers, Collection<ClearLook> looks) {
        String[] keys = numbers.toArray(String[]::new);
        List<Instant> moments = looks.stream().map(ClearLook::at).sorted().toList();
        Date first = Date.from(moments.get(0));
        Date last = Date.from(moments.get(moments.size() - 1));
        Map<String, String> numberOf = numbersByProcess(keys, first, last);
        Map<String, Set<String>> rolesOf = rolesByTask(keys, first, last, looks);
        return query(keys, first, last).list().stream()
                .filter(task -> numberOf.containsKey(task.getProcessInstanceId()))
                .collect(Collectors.groupingBy(
                        task -> String.valueOf(numberOf.get(task.getProcessInstanceId())),
                        Collectors.mapping(
                                task -> new DayTask(task, rolesOf.getOrDefault(task.getId(), Set.of())),
                                Collectors.toList())));
    }

    private Map<String, String> numbersByProcess(String[] keys, Date first, Date last) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(keys)
                .startedBefore(last)
                .or()
                .finishedAfter(first)
                .unfinished()
                .endOr()
                .list()
                .stream()
                .collect(Collectors.toMap(HistoricProcessInstance::getId, HistoricProcessInstance::getBusinessKey));
    }

    /** Only of the roles that readers held. */
    private Map<String, Set<String>> rolesByTask(String[] keys, Date first, Date last, Collection<ClearLook> looks) {
        Map<String, Set<String>> roles = new HashMap<>();
        looks.stream()
                .flatMap(look -> look.roles().stream())
                .distinct()
                .forEach(role -> query(keys, first, last).taskHadCandidateGroup(role).list().stream()
                        .map(HistoricTaskInstance::getId)
                        .forEach(task -> roles.computeIfAbsent(task, key -> new HashSet<>())
                                .add(role)));
        return roles;
    }

    private HistoricTaskInstanceQuery query(String[] keys, Date first, Date last) {
        return history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKeyIn(keys)
                .startedBefore(last)
                .or()
                .finishedAfter(first)
                .unfinished()
                .endOr();
    }
}
