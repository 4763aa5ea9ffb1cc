-- What was typed into a task, sealed: the engine keeps only the answers that its gateways ask for.
create table cordon.task_answer (
    task_id varchar(64) primary key,
    process_number varchar(255),
    task_key varchar(255) not null,
    unit_code varchar(64),
    answered_by varchar(255),
    answered_at timestamp with time zone not null,
    answers bytea not null
);

create index task_answer_process on cordon.task_answer (process_number);
