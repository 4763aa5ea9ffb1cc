create table cordon.positive_result (
    message_id  varchar(100)             not null primary key,
    person_id   bigint                   not null references cordon.person (id),
    sampled_at  timestamp with time zone not null,
    received_at timestamp with time zone not null
);

create index positive_result_person on cordon.positive_result (person_id);
