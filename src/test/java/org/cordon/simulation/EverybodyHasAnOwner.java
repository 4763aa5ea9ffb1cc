package org.cordon.simulation;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cordon.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Nobody is without an owner: whoever is under control, or a case, has one running process that waits for a task which
 * somebody of the unit can do, for a timer that is still to come or for news, and a unit that answers for them. The
 * messages that may reach a process at any moment are nothing to wait for.
 */
final class EverybodyHasAnOwner implements Invariant {

    private static final String OPEN = """
            select number from cordon.key_person where ended_at is null
            union all
            select number from cordon.control_status
             where status not in ('RELEASED', 'ENDED') and number like 'PC-%'
            """;
    private static final String ROOTS = """
            select id_ as id, business_key_ as number from act_ru_execution
             where parent_id_ is null and super_exec_ is null
            """;
    private static final String TASKS = """
            select t.id_ as id, p.root_proc_inst_id_ as root, t.task_def_key_ as name, l.group_id_ as role, u.kind
              from act_ru_task t
              join act_ru_execution p on p.id_ = t.proc_inst_id_
              left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
              left join cordon.unit u on u.code = t.tenant_id_
            """;
    private static final String WAITS = """
            select p.root_proc_inst_id_ from act_ru_job j
              join act_ru_execution p on p.id_ = j.process_instance_id_
             where j.type_ = 'timer' and j.retries_ > 0 and j.duedate_ > ?
            union
            select p.root_proc_inst_id_ from act_ru_event_subscr s
              join act_ru_execution p on p.id_ = s.proc_inst_id_
             where s.activity_id_ like 'IntermediateEvent%'
            """;
    private static final String WITHOUT_UNIT = """
            select number from cordon.control_status
             where status not in ('RELEASED', 'ENDED')
               and not exists (select 1 from cordon.unit u where u.code = control_status.unit_code)
            """;
    private static final String FAILED = """
            select p.business_key_ || ' ' || j.type_ from act_ru_job j
              join act_ru_execution p on p.id_ = j.process_instance_id_ where j.retries_ = 0
            """;

    private static final Map<String, String> KIND_OF_ROLE = Map.of(
            Roles.TOWN_STAFF, "TOWN",
            Roles.HOTEL_STAFF, "ISOLATION_SITE",
            Roles.TRANSFER_TEAM, "TRANSFER_TEAM",
            Roles.HOSPITAL_STAFF, "HOSPITAL");

    private record Root(String id, String number) {}

    private record OpenTask(
            String id,
            String root,
            String name,
            @Nullable String role,
            @Nullable String kind) {

        /** Supervisors are in every unit, the CDC and headquarters work for all of them. */
        boolean canBeDone() {
            return role != null
                    && (Roles.WHOLE_DISTRICT.contains(role)
                            || Roles.SUPERVISORS.equals(role)
                            || (kind != null && kind.equals(KIND_OF_ROLE.get(role))));
        }
    }

    private final Setting setting;

    EverybodyHasAnOwner(Setting setting) {
        this.setting = setting;
    }

    @Override
    public List<String> violations() {
        List<String> found = new ArrayList<>();
        Map<String, List<String>> roots = roots();
        Set<String> owned = new HashSet<>(waits());
        orphans(owned).forEach(task -> found.add("nobody can do " + task));
        for (String number : texts(OPEN)) {
            List<String> running = roots.getOrDefault(number, List.of());
            if (running.size() != 1) {
                found.add("%s has %d running processes".formatted(number, running.size()));
            } else if (!owned.contains(running.get(0))) {
                found.add("%s waits for nothing that anybody does".formatted(number));
            }
        }
        texts(WITHOUT_UNIT).forEach(number -> found.add("no unit answers for " + number));
        texts(FAILED).forEach(job -> found.add("failed for good: " + job));
        return found;
    }

    /** Tasks that nobody can do; whoever has one that somebody can do is added to the owned. */
    private Set<String> orphans(Set<String> owned) {
        Map<String, String> orphans = new TreeMap<>();
        Set<String> done = new HashSet<>();
        for (OpenTask task : setting.jdbc().sql(TASKS).query(OpenTask.class).list()) {
            if (task.canBeDone()) {
                owned.add(task.root());
                done.add(task.id());
            } else {
                orphans.put(task.id(), task.name() + " in a unit of kind " + task.kind());
            }
        }
        orphans.keySet().removeAll(done);
        return new TreeSet<>(orphans.values());
    }

    private Map<String, List<String>> roots() {
        Map<String, List<String>> roots = new HashMap<>();
        setting.jdbc().sql(ROOTS).query(Root.class).list().forEach(root -> roots.computeIfAbsent(
                        root.number(), number -> new ArrayList<>())
                .add(root.id()));
        return roots;
    }

    private List<String> waits() {
        return setting.jdbc()
                .sql(WAITS)
                .param(Timestamp.from(setting.time().now()))
                .query(String.class)
                .list();
    }

    private List<String> texts(String query) {
        return setting.jdbc().sql(query).query(String.class).list();
    }
}
