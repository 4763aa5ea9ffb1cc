-- Whose turn it is to write: the row of a stream is locked while the next entry of its chain is added. It holds no
-- evidence; the application may lock it and nothing else depends on it.
create table cordon.audit_stream (
    name varchar(20) primary key
);

insert into cordon.audit_stream (name) values ('reads');
insert into cordon.audit_stream (name) values ('changes');

-- Who read or changed what about whom. Numbers only: never a name, a document, a phone or an address. Each row carries
-- the mark of the one before it; nobody changes or deletes one.
create table cordon.audit_entry (
    stream       varchar(20)              not null references cordon.audit_stream (name),
    seq          bigint                   not null,
    at           timestamp with time zone not null,
    actor        varchar(64)              not null,
    roles        varchar(400)             not null,
    units        varchar(1000)            not null,
    address      varchar(64)              not null,
    request_id   varchar(64)              not null,
    route        varchar(200)             not null,
    action       varchar(12)              not null,
    people       varchar(200000)          not null,
    people_count integer                  not null,
    asked        varchar(120)             not null,
    fields       varchar(400)             not null,
    reason       varchar(120)             not null,
    note_sealed  varchar(4000)            not null,
    result       varchar(20)              not null,
    prev_hash    varchar(64)              not null,
    hash         varchar(64)              not null,
    primary key (stream, seq)
);

-- Where a stream ends is asked with every row; H2 does not walk the primary key backwards.
create index audit_entry_end on cordon.audit_entry (stream, seq desc);
create index audit_entry_at on cordon.audit_entry (at);
create index audit_entry_actor on cordon.audit_entry (actor, at);

-- What was recorded before the audit existed stays readable, and takes nothing more.
comment on table cordon.identity_access is 'Until V210: who saw an identity in clear text. Since then: audit_entry.';
