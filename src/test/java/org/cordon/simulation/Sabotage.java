package org.cordon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/** Breaks what must hold, one thing after the other, sees that it is noticed, and takes everything back. */
final class Sabotage {

    private static final String SHARED_TRIP = """
            (select max(trip_id) from (select o.trip_id from cordon.transfer_order o
              where o.direction = 'OUT' and o.seat = 3 and exists
                (select 1 from cordon.transfer_order p where p.trip_id = o.trip_id and p.seat = 1)) shared)
            """;
    private static final String REOPEN_A_SHARED_TRIP =
            "update cordon.trip set open_plate = plate where id = " + SHARED_TRIP;
    private static final String CLOSE_ALL_TRIPS = "update cordon.trip set open_plate = null";
    private static final String BUSY = """
            select count(*) from act_ru_task t
              join act_ru_identitylink l on l.task_id_ = t.id_ and l.group_id_ in ('townStaff', 'hotelStaff')
             where (select count(*) from cordon.stay where occupied_room is not null) > 1
               and (select count(*) from cordon.transfer_order where direction = 'OUT' and arrived_at is not null) > 0
               and 0 <
            """ + SHARED_TRIP;
    private static final String LONG_AGO = "update act_ru_task set due_date_ = timestamp '2001-01-01 00:00:00'";

    private final Setting setting;

    Sabotage(Setting setting) {
        this.setting = setting;
    }

    /** Whether there is anything of everything to be broken. */
    boolean isPossible() {
        return setting.jdbc().sql(BUSY).query(Integer.class).single() > 0;
    }

    void isNoticed() {
        Invariant owners = new EverybodyHasAnOwner(setting);
        notices(owners, "nobody can do", "update act_ru_identitylink set group_id_ = 'hospitalStaff'");
        notices(owners, "no unit answers for", "update cordon.control_status set unit_code = null");
        notices(
                owners,
                "has 0 running processes",
                "update act_ru_execution set business_key_ = 'nobody' where super_exec_ is null");
        notices(
                owners,
                "waits for nothing",
                "update act_ru_identitylink set group_id_ = null",
                "update act_ru_job set type_ = 'message'",
                "update act_ru_event_subscr set activity_id_ = 'StartEvent_Any'");
        notices(
                new NoStrangersInARoom(setting),
                "strangers share room",
                "update cordon.stay set occupied_room = (select max(occupied_room) from cordon.stay)"
                        + " where occupied_room is not null");
        Invariant seats = new SeatsAreKept(setting);
        notices(
                seats,
                "with 1 seats carries",
                CLOSE_ALL_TRIPS,
                REOPEN_A_SHARED_TRIP,
                "update cordon.vehicle set seats = 1");
        notices(
                seats,
                "beside a case or fever",
                CLOSE_ALL_TRIPS,
                REOPEN_A_SHARED_TRIP,
                "update cordon.transfer_order set number = 'PC-1' where seat = 1 and trip_id = " + SHARED_TRIP);
        notices(
                seats,
                "seats strangers side by side",
                CLOSE_ALL_TRIPS,
                REOPEN_A_SHARED_TRIP,
                "update cordon.transfer_order set seat = 2 where seat = 3 and trip_id = " + SHARED_TRIP);
        notices(
                new NobodyIsLostOnTheRoad(setting),
                "sent",
                "update cordon.transfer_order set arrived_at = null where arrived_at is not null");
        notices(new LateHandOversAreAsked(setting), "is not asked", LONG_AGO, "delete from cordon.escalation");
        notices(
                new LateHandOversAreAsked(setting),
                "370215TT1 is not asked",
                LONG_AGO + ", task_def_key_ = 'UserTask_SignAtDoor' where tenant_id_ <> '370215TT1'");
        notices(
                new RecordsAgree(setting, Duration.ofHours(1)),
                "DriftFinding",
                "update cordon.control_status set status = 'LISTED' where status not in ('RELEASED', 'ENDED')");
    }

    private void notices(Invariant invariant, String words, String... sabotage) {
        List<String> found = new ArrayList<>();
        setting.bean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            for (String statement : sabotage) {
                assertThat(setting.jdbc().sql(statement).update()).as(statement).isPositive();
            }
            found.addAll(invariant.violations());
        });
        assertThat(String.join("\n", found)).as(String.join("; ", sabotage)).contains(words);
        assertThat(invariant.violations()).as("when it is taken back").isEmpty();
    }
}
