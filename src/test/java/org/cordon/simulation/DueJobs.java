package org.cordon.simulation;

import java.sql.Timestamp;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;

/** Runs the jobs that are due and what follows from them, in an order that does not depend on the engine's random ids. */
final class DueJobs {

    private static final String DUE = """
            select j.id_ as id, j.type_ || ' ' || d.act_id_ as what, p.business_key_ as number
              from act_ru_job j
              join act_ru_jobdef d on d.id_ = j.job_def_id_
              join act_ru_execution p on p.id_ = j.process_instance_id_
             where (j.duedate_ is null or j.duedate_ <= ?) and j.retries_ > 0
             order by j.duedate_, p.business_key_, d.act_id_
            """;

    private record Due(String id, String what, String number) {}

    private final Setting setting;
    private final ManagementService management;

    DueJobs(Setting setting) {
        this.setting = setting;
        this.management = setting.bean(ManagementService.class);
    }

    void run() {
        for (List<Due> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(this::run);
        }
    }

    private List<Due> due() {
        return setting.jdbc()
                .sql(DUE)
                .param(Timestamp.from(setting.time().now()))
                .query(Due.class)
                .list();
    }

    /** A job that an earlier one has taken with it is none. */
    private void run(Due job) {
        if (management.createJobQuery().jobId(job.id()).count() == 0) {
            return;
        }
        try {
            management.executeJob(job.id());
            setting.tally().add("job");
        } catch (RuntimeException failure) {
            throw new IllegalStateException(
                    "Hour %d: %s of %s failed".formatted(setting.time().hour(), job.what(), job.number()), failure);
        }
    }
}
