-- The part of the period that is running and the day on which it began: tests due before that day are not made up.
alter table cordon.key_person add column period varchar(16);
alter table cordon.key_person add column period_since date;
alter table cordon.key_person add column room_sample boolean default false not null;

update cordon.key_person set period = 'ISOLATION', period_since = cast(listed_at as date) where measure is not null;

-- Samples that the plan had taken, until their result is back or they are given up.
create table cordon.plan_sample (
    number        varchar(20)              not null references cordon.key_person (number),
    sample_number varchar(60)              not null,
    tube_number   varchar(60),
    pool_size     integer                  not null,
    taken_at      timestamp with time zone not null,
    due_back_at   timestamp with time zone not null,
    given_up_at   timestamp with time zone,
    recorded_by   varchar(64),
    primary key (number, sample_number)
);
