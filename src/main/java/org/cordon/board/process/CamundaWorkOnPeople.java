package org.cordon.board.process;

import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.cordon.board.NumbersOfPeople;
import org.cordon.platform.audit.WorkOnPeople;
import org.cordon.platform.engine.EngineAccess;
import org.springframework.stereotype.Component;

/** Asks the engine's history which tasks about a person were open, and whose they were. */
@Component
class CamundaWorkOnPeople implements WorkOnPeople {

    private final HistoryService history;
    private final EngineAccess engine;
    private final NumbersOfPeople numbers;

    CamundaWorkOnPeople(HistoryService history, EngineAccess engine, NumbersOfPeople numbers) {
        this.history = history;
        this.engine = engine;
        this.numbers = numbers;
    }

    @Override
    public boolean hadTask(String userId, Set<String> roles, Set<String> units, String person, Instant at) {
        return engine.asSystem(() -> numbers.of(person).stream()
                .flatMap(number -> openAt(number, at))
                .anyMatch(task -> userId.equals(task.getAssignee()) || mayDo(task, roles, units)));
    }

    private Stream<HistoricTaskInstance> openAt(String number, Instant at) {
        return about(number).startedBefore(Date.from(at)).list().stream()
                .filter(task -> task.getEndTime() == null
                        || !task.getEndTime().toInstant().isBefore(at));
    }

    /** A task of no unit may be done by its role. */
    private boolean mayDo(HistoricTaskInstance task, Set<String> roles, Set<String> units) {
        boolean ofUnit = task.getTenantId() == null || units.contains(task.getTenantId());
        return ofUnit
                && roles.stream()
                        .anyMatch(role -> history.createHistoricTaskInstanceQuery()
                                        .taskId(task.getId())
                                        .taskHadCandidateGroup(role)
                                        .count()
                                > 0);
    }

    private HistoricTaskInstanceQuery about(String number) {
        return history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(number);
    }
}
