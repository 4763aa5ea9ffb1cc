-- Samples that the staff of a site took in somebody's room, so that nobody takes another while the result is on its way.
create table cordon.room_sample (
    sample_number varchar(60)              not null primary key,
    number        varchar(20)              not null,
    place         varchar(120)             not null,
    taken_at      timestamp with time zone not null,
    due_back_at   timestamp with time zone not null
);

create index room_sample_number on cordon.room_sample (number, place);
