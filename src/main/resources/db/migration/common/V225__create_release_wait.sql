-- Who last held somebody for symptoms although the rules let them go, in each part of a period.
create table cordon.release_wait (
    number    varchar(20)              not null,
    period    varchar(16)              not null,
    held_by   varchar(64)              not null,
    held_at   timestamp with time zone not null,
    primary key (number, period)
);
