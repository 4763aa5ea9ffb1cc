-- What is to be ordered against the rules, by one person, and what a second one made of it.
create sequence cordon.coercive_change_seq start with 1 increment by 1;

create table cordon.coercive_change (
    id              varchar(20)              not null primary key,
    kind            varchar(24)              not null,
    reason_code     varchar(40)              not null,
    evidence_sealed bytea                    not null,
    measure         varchar(32), -- what is ordered
    days            integer,     -- how long, or how much longer
    ending          varchar(16), -- how control is to end
    bulk            boolean                  not null,
    author_id       varchar(64)              not null,
    proposed_at     timestamp with time zone not null,
    previewed_at    timestamp with time zone not null,
    state           varchar(16)              not null,
    approver_id     varchar(64),
    decided_at      timestamp with time zone,
    note_sealed     bytea, -- why it was refused
    constraint coercive_change_two_people check
        (state <> 'APPLIED' or (approver_id is not null and approver_id <> author_id and decided_at is not null))
);

create index coercive_change_proposed on cordon.coercive_change (proposed_at);

-- What it means for each, as it was shown to the second person; for results, which one and what it is to say.
create table cordon.coercive_change_person (
    change_id     varchar(20)   not null references cordon.coercive_change (id),
    subject       varchar(40)   not null, -- the number of the person, or the id of the result
    number        varchar(20),
    person_id     bigint,
    new_person_id bigint,
    new_result    varchar(16),
    before_state  varchar(2000) not null,
    after_state   varchar(2000) not null,
    primary key (change_id, subject)
);

create index coercive_change_person_number on cordon.coercive_change_person (number);

-- Proposals that came with an Idempotency-Key; a fingerprint, since the evidence may hold names.
create table cordon.coercive_change_request (
    user_id         varchar(64)  not null,
    idempotency_key varchar(120) not null,
    fingerprint     bytea        not null,
    change_id       varchar(20)  not null references cordon.coercive_change (id),
    primary key (user_id, idempotency_key)
);

-- What two people ordered for somebody beyond the rules; it holds until its day, or until two people take it back.
create table cordon.control_order (
    number        varchar(20) not null references cordon.key_person (number),
    change_id     varchar(20) not null references cordon.coercive_change (id),
    measure       varchar(32),
    period        varchar(16) not null,
    until_day     date        not null,
    taken_back_by varchar(20) references cordon.coercive_change (id),
    primary key (number, change_id)
);

-- Held by whoever puts a change into force: of two approvals at once, each counts the other.
create table cordon.coercion_turn (
    id integer not null primary key
);

insert into cordon.coercion_turn (id) values (1);

-- Which conditions of a release two people have waived, for whom.
create table cordon.release_exception (
    number    varchar(20)  not null references cordon.key_person (number),
    code      varchar(40)  not null,
    test_day  date,
    detail    varchar(120),
    change_id varchar(20)  not null references cordon.coercive_change (id)
);

create index release_exception_number on cordon.release_exception (number);
