-- How often nobody was met, and whom somebody has to look for because of an answer: once for each row. number is the
-- key person's, empty where the rules order nothing.
alter table cordon.push_row add column visits smallint default 0 not null;

create table cordon.push_search (
    row_id    bigint                   not null primary key references cordon.push_row (id),
    asked_at  timestamp with time zone not null,
    person_id bigint,
    number    varchar(20),
    done_at   timestamp with time zone
);

create index push_search_done on cordon.push_search (done_at, row_id);
