-- When the tasks beside a person's steps are due: they have no status of their own, and make the person late all the same.
create table cordon.control_due (
    task_id varchar(64)              not null primary key,
    number  varchar(20)              not null,
    due_at  timestamp with time zone not null
);

create index control_due_number on cordon.control_due (number);
