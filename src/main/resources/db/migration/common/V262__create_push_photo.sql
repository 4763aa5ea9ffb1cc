-- A picture that whoever visited has taken, of the answer that it goes with. It is sealed under a key of its own,
-- photo:<id>, which is destroyed when the answer is taken back or the row forgets whom it is about. The tables of rows come
-- with a later number, so that nothing refers to them.
create table cordon.push_photo (
    id             uuid                     not null primary key,
    row_id         bigint                   not null,
    event_id       bigint                   not null,
    taken_at       timestamp with time zone not null,
    content_mark   bytea                    not null,
    content_sealed bytea                    not null,
    constraint push_photo_one unique (event_id)
);

create index push_photo_row on cordon.push_photo (row_id);
