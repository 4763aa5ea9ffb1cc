-- Who has to be told that every measure against a person has ended, and which unit tells it.
create table cordon.end_notice (
    notice    varchar(60)              not null primary key,
    number    varchar(20)              not null,
    unit_code varchar(32)              not null references cordon.unit (code),
    needed_at timestamp with time zone not null,
    told_at   timestamp with time zone,
    constraint end_notice_once unique (number, unit_code)
);
