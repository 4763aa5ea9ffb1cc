-- What is proposed to be erased, who confirmed it, and what came of it.
create table cordon.retention_run (
    id           uuid                     not null primary key,
    state        varchar(16)              not null,
    in_work      integer unique, -- 1 until it is over: one run at a time
    proposed_at  timestamp with time zone not null,
    requested_by varchar(64),
    confirmed_by varchar(64),
    confirmed_at timestamp with time zone,
    finished_at  timestamp with time zone,
    hash         varchar(64)
);

-- What waits for its turn in a run; gone when the run is over.
create table cordon.retention_item (
    run_id     uuid        not null references cordon.retention_run (id),
    data_class varchar(16) not null,
    item       varchar(64) not null,
    primary key (run_id, data_class, item)
);

create table cordon.retention_count (
    run_id     uuid        not null references cordon.retention_run (id),
    data_class varchar(16) not null,
    outcome    varchar(32) not null,
    items      bigint      not null,
    primary key (run_id, data_class, outcome)
);

-- Whose data must stay although its period is over: one number's, or everybody's where there is none.
create table cordon.legal_hold (
    id        uuid                     not null primary key,
    number    varchar(20),
    set_by    varchar(64)              not null,
    set_at    timestamp with time zone not null,
    lifted_by varchar(64),
    lifted_at timestamp with time zone
);

-- Whose key was destroyed: random words that name nobody. A file outside the database holds the same.
create table cordon.tombstone (
    subject      varchar(80)              not null primary key,
    destroyed_at timestamp with time zone not null,
    copied       boolean default false    not null
);

create index tombstone_copied on cordon.tombstone (copied);

-- What stays of those who were erased: how many, by day, town and category.
create table cordon.stat_daily (
    counted_on date        not null,
    kind       varchar(16) not null,
    area_code  varchar(12) not null,
    category   varchar(32) not null,
    people     bigint      not null,
    primary key (counted_on, kind, area_code, category)
);

alter table cordon.person add column facts_cut_at timestamp with time zone;

-- Whom a number of a case means, and who needs to be known by those they met.
create view cordon.retention_case as
select 'PC-' || case when id < 1000000 then lpad(cast(id as varchar), 6, '0') else cast(id as varchar) end as number,
       person_id
from cordon.positive_case;

create view cordon.retention_open as
select open_person_id as person_id from cordon.key_person where open_person_id is not null
union
select open_person_id from cordon.positive_case where open_person_id is not null;
