-- Rows of files: one for each person, kind of list and day, and each line that said so.
alter table cordon.push_batch drop constraint push_batch_file;
alter table cordon.push_batch add constraint push_batch_file unique (import_id, kind);

create table cordon.push_entry (
    kind       varchar(20) not null,
    person_id  bigint      not null,
    event_date date        not null,
    row_id     bigint      not null,
    primary key (kind, person_id, event_date)
);

create index push_entry_row on cordon.push_entry (row_id);

create table cordon.push_line (
    import_id uuid   not null,
    line_no   bigint not null,
    row_id    bigint not null,
    primary key (import_id, line_no)
);

create index push_line_row on cordon.push_line (row_id);
