package org.cordon.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.SmallDistrict;

/** Staff look at their lists as Tasklist shows them and do most of what they find. */
final class DeskWork {

    private static final String NUMBERS = """
            select t.id_ as id, p.business_key_ as number
              from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
            """;

    private static final int PAGE = 500;

    private record Numbered(String id, String number) {}

    private final Setting setting;
    private final Outages outages;
    private final DueJobs jobs;
    private final List<Answering> departments;
    private final Attempts attempts;
    private final TaskService tasks;
    private final SignIn signIn;

    DeskWork(Setting setting, Outages outages, DueJobs jobs, List<Answering> departments) {
        this.setting = setting;
        this.outages = outages;
        this.jobs = jobs;
        this.departments = departments;
        this.attempts = new Attempts(setting);
        this.tasks = setting.bean(TaskService.class);
        this.signIn = new SignIn(setting);
    }

    void everybodyWorks() {
        List<StaffUser> present = new ArrayList<>(Roster.everybody());
        setting.dice().shuffle(present);
        for (StaffUser member : present) {
            if (!outages.isAway(member)) {
                list(member).forEach(errand -> doOrLeave(member, errand));
                jobs.run();
            }
        }
    }

    /** Most is done at once; a little is left for the next round. */
    private void doOrLeave(StaffUser member, Errand errand) {
        if (setting.dice().says(0.1) || isGone(errand)) {
            return;
        }
        Answering department = department(errand);
        Map<String, Object> answers = department.answer(errand);
        if (!answers.isEmpty()
                && attempts.as(member, errand.key(), () -> tasks.complete(errand.taskId(), new HashMap<>(answers)))) {
            department.done(errand, answers);
        }
    }

    private Answering department(Errand errand) {
        return departments.stream()
                .filter(department -> department.knows(errand.key()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody knows how to do " + errand));
    }

    private boolean isGone(Errand errand) {
        return tasks.createTaskQuery().taskId(errand.taskId()).count() == 0;
    }

    private List<Errand> list(StaffUser member) {
        Map<String, String> numbers = new HashMap<>();
        setting.jdbc().sql(NUMBERS).query(Numbered.class).list().forEach(row -> numbers.put(row.id(), row.number()));
        return signIn
                .as(member, () -> tasks.createTaskQuery()
                        .active()
                        .taskCandidateGroupIn(List.copyOf(member.roles()))
                        .orderByDueDate()
                        .asc()
                        .listPage(0, PAGE))
                .stream()
                .map(task -> errand(task, numbers))
                .sorted(Comparator.comparing(Errand::order))
                .toList();
    }

    private static Errand errand(Task task, Map<String, String> numbers) {
        return new Errand(
                task.getId(),
                task.getTaskDefinitionKey(),
                Objects.requireNonNull(numbers.get(task.getId())),
                Objects.requireNonNullElse(task.getTenantId(), SmallDistrict.CDC));
    }
}
