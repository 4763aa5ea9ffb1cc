-- Documents at the door that contradict the record, and what the CDC made of each.
create table cordon.identity_question (
    question   varchar(32)              not null primary key,
    number     varchar(20)              not null references cordon.key_person (number),
    asked_at   timestamp with time zone not null,
    asked_by   varchar(64),
    decision   varchar(32),
    decided_at timestamp with time zone,
    decided_by varchar(64)
);

create index identity_question_number on cordon.identity_question (number);
create sequence cordon.identity_question_seq increment by 1;

-- Who stood at the door by their document, sealed.
create table cordon.seen_identity (
    question        varchar(32) not null primary key references cordon.identity_question (question),
    name_sealed     bytea,
    document_type   varchar(32),
    document_sealed bytea,
    reason_sealed   bytea       not null,
    answer_sealed   bytea
);
