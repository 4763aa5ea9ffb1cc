-- Who is asked about which late task; a unit is asked once as long as the task is open and late.
create table cordon.escalation (
    escalation   varchar(80)              not null primary key,
    open_task_id varchar(64),
    number       varchar(60)              not null,
    unit_code    varchar(32)              not null references cordon.unit (code),
    late_since   timestamp with time zone not null,
    opened_at    timestamp with time zone not null,
    closed_at    timestamp with time zone,
    constraint escalation_once unique (open_task_id, unit_code)
);

create sequence cordon.escalation_seq increment by 1;
