-- A move of everybody under control to another edition, or to newly deployed tables of the same one.
create table cordon.edition_change (
    id             uuid                     not null primary key,
    edition        varchar(32)              not null,
    reason         varchar(500)             not null,
    table_versions varchar(400)             not null,
    state          varchar(16)              not null,
    in_work        integer unique, -- 1 while people are being recalculated: one change at a time
    proposed_by    varchar(64)              not null,
    proposed_at    timestamp with time zone not null,
    previewed_at   timestamp with time zone not null,
    confirmed_by   varchar(64),
    confirmed_at   timestamp with time zone,
    closed_by      varchar(64),
    closed_at      timestamp with time zone
);

create index edition_change_confirmed on cordon.edition_change (confirmed_at);

-- What it means for each person, as it was shown for confirmation, and how far the recalculation is.
create table cordon.edition_change_person (
    change_id            uuid        not null references cordon.edition_change (id),
    number               varchar(20) not null references cordon.key_person (number),
    effect               varchar(16) not null,
    raised               boolean     not null,
    old_edition          varchar(32) not null,
    old_category         varchar(32) not null,
    old_measure          varchar(32),
    old_isolation_until  date        not null,
    old_monitoring_until date        not null,
    old_rule_rows        varchar(500),
    new_edition          varchar(32),
    new_category         varchar(32),
    new_measure          varchar(32),
    new_isolation_until  date,
    new_monitoring_until date,
    new_rule_rows        varchar(500),
    state                varchar(16) not null,
    failure              varchar(500),
    done_at              timestamp with time zone,
    primary key (change_id, number)
);

create index edition_change_person_state on cordon.edition_change_person (change_id, state, number);
create index key_person_edition on cordon.key_person (ended_at, edition);
