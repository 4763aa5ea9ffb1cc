package org.cordon.simulation;

import java.sql.Timestamp;
import java.util.List;

/**
 * Every task past its deadline, above all every unsigned hand-over, has an escalation in the unit whose task it is, and a
 * hand-over one in the unit that waits for the signature; it runs, or headquarters have decided.
 */
final class LateHandOversAreAsked implements Invariant {

    private static final String NOT_ASKED = """
            select t.task_def_key_ || ' of ' || p.business_key_ || ' is late since ' || cast(t.due_date_ as varchar(40))
                   || ', ' || u.code || ' is not asked'
              from act_ru_task t
              join act_ru_execution p on p.id_ = t.proc_inst_id_
              join cordon.unit u on u.code = coalesce(t.tenant_id_, '370215CDC')
                or (u.code = '370215TT1'
                    and t.task_def_key_ in ('UserTask_SignForPerson', 'UserTask_SignAtDoor', 'UserTask_ConfirmHomecoming',
                        'UserTask_AdmitPatient'))
             where t.due_date_ < ?
               and p.business_key_ not like 'ES-%'
               and not exists
                   (select 1 from cordon.escalation e
                      join act_hi_procinst h on h.business_key_ = e.escalation
                     where e.open_task_id = t.id_ and e.unit_code = u.code
                       and (h.state_ = 'ACTIVE' or h.end_act_id_ in
                               ('EndEvent_LeftToOtherUnit')))
            """;

    private final Setting setting;

    LateHandOversAreAsked(Setting setting) {
        this.setting = setting;
    }

    @Override
    public List<String> violations() {
        return setting.jdbc()
                .sql(NOT_ASKED)
                .param(Timestamp.from(setting.time().now()))
                .query(String.class)
                .list();
    }
}
