create sequence cordon.positive_case_seq increment by 50;

create table cordon.positive_case (
    id                     bigint                   not null primary key,
    version                integer                  not null,
    person_id              bigint                   not null references cordon.person (id),
    open_person_id         bigint,
    onset_date             date,
    sampled_at             timestamp with time zone,
    confirmed_date         date,
    clinical_type          varchar(60),
    cluster                varchar(120),
    established_onset_date date,
    diagnosis              varchar(60),
    monitoring_until       date,
    registered_at          timestamp with time zone not null,
    closed_at              timestamp with time zone,
    end_reason             varchar(60),
    constraint positive_case_one_open unique (open_person_id)
);

create index positive_case_person on cordon.positive_case (person_id);

create table cordon.investigation (
    case_id            bigint                   not null primary key references cordon.positive_case (id),
    version            integer                  not null,
    report_card_number varchar(60)              not null,
    reported_at        timestamp with time zone not null,
    core_facts_at      timestamp with time zone,
    last_seen_places   bytea,
    urgent_contacts    bytea,
    concluded_at       timestamp with time zone,
    summary            bytea
);

create table cordon.treatment (
    case_id     bigint                   not null primary key references cordon.positive_case (id),
    version     integer                  not null,
    ward        varchar(60)              not null,
    admitted_at timestamp with time zone not null,
    ended_at    timestamp with time zone,
    died        boolean                  not null
);

-- A registration that was sent twice under the same Idempotency-Key has one effect.
create table cordon.case_request (
    user_id         varchar(64)              not null,
    idempotency_key varchar(120)             not null,
    fingerprint     bytea                    not null,
    case_number     varchar(20)              not null,
    received_at     timestamp with time zone not null,
    primary key (user_id, idempotency_key)
);
