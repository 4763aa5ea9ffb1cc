package org.cordon.strangers;

import static org.cordon.strangers.Probe.ID;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lists that are asked for somebody: every condition that would find the hidden people. */
final class Questions {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String INSTANCES = "act_hi_procinst";

    private static final List<String> ABOUT_TASKS = List.of(
            "processInstanceId=" + ID,
            "executionId=" + ID,
            "taskId=" + ID,
            "processInstanceBusinessKey=" + ID,
            "tenantIdIn=370215002",
            "processInstanceBusinessKeyLike=%25-%25");

    private static final Map<String, List<String>> CONDITIONS = Map.ofEntries(
            Map.entry(ENGINE + "/task", ABOUT_TASKS),
            Map.entry(ENGINE + "/task/count", ABOUT_TASKS),
            Map.entry(
                    ENGINE + "/history/task",
                    List.of(
                            "processInstanceId=" + ID,
                            "taskId=" + ID,
                            "processInstanceBusinessKey=" + ID,
                            "tenantIdIn=370215002",
                            "finished=true",
                            "unfinished=true")),
            Map.entry(
                    ENGINE + "/history/user-operation",
                    List.of("processInstanceId=" + ID, "taskId=" + ID, "userId=" + HiddenPeople.CLERK)),
            Map.entry(
                    ENGINE + "/user",
                    List.of("memberOfTenant=370215002", "id=" + HiddenPeople.CLERK, "firstNameLike=zzyzx%25")),
            Map.entry(
                    "/api/v1/tasks",
                    List.of(
                            "mine=false",
                            "mine=false&number=" + ID,
                            "mine=false&id=" + ID,
                            "mine=false&unit=370215002",
                            "mine=false&overdue=true",
                            "assignee=" + HiddenPeople.CLERK)),
            Map.entry("/api/v1/key-persons", List.of("unit=370215002", "unit=370215IS1", "after=KP-000000")),
            Map.entry("/persons", List.of("status=VERIFYING", "status=ISOLATED", "after=KP-000000")),
            Map.entry("/api/v1/residents", List.of("area=370215002", "area=370215")),
            Map.entry(
                    "/api/v1/pushes/rows",
                    List.of("pending=true&town=370215002", "pending=true", "round=" + HiddenRound.NUMBER)),
            Map.entry("/api/v1/pushes/batches", List.of("round=" + HiddenRound.NUMBER)),
            Map.entry("/api/v1/rounds/" + HiddenRound.NUMBER + "/coverage", List.of("area=370215002")),
            Map.entry("/rounds/" + HiddenRound.NUMBER, List.of("area=370215002")),
            Map.entry("/api/v1/cases", List.of("after=PC-000000")));

    private Questions() {}

    /** The conditions of a list that is asked for with GET. */
    static Stream<Probe> about(String path) {
        return CONDITIONS.getOrDefault(path, List.of()).stream()
                .map(condition -> new Probe("GET", path + "?" + condition, "", kind(condition)));
    }

    /** The same conditions as JSON. */
    static Stream<Probe> posted(String path, String ids) {
        return Stream.concat(
                Stream.of(new Probe("POST", path, "{}", ids)),
                Stream.of("processInstanceId", "executionId", "processInstanceBusinessKey")
                        .filter(condition -> !path.contains(ID))
                        .map(condition ->
                                new Probe("POST", path, "{\"" + condition + "\":\"" + ID + "\"}", kind(condition))));
    }

    private static String kind(String condition) {
        if (condition.contains("BusinessKey") || condition.contains("number=")) {
            return Probes.NUMBERS;
        }
        if (condition.contains("processInstanceId")) {
            return INSTANCES;
        }
        return condition.contains("executionId") ? "act_ru_execution" : Probes.TASKS;
    }
}
