create table cordon.import_file (
    id uuid primary key,
    kind varchar(40) not null,
    file_name bytea not null,
    size_bytes bigint not null,
    digest varchar(64),
    mapping varchar(20000) not null,
    dry_run boolean not null,
    charset varchar(20),
    delimiter varchar(1),
    headings bytea,
    uploaded_by varchar(64) not null,
    uploaded_at timestamp with time zone not null,
    idempotency_key varchar(128),
    state varchar(20) not null,
    phase varchar(20) not null,
    cancel_requested boolean default false not null,
    received bigint default 0 not null,
    accepted bigint default 0 not null,
    updated bigint default 0 not null,
    duplicate bigint default 0 not null,
    already_known bigint default 0 not null,
    rejected bigint default 0 not null,
    warnings bigint default 0 not null,
    blank_rows bigint default 0 not null,
    rows_done bigint default 0 not null,
    worked_millis bigint default 0 not null,
    finished_at timestamp with time zone,
    refusal bytea,
    claimed_by uuid,
    claimed_until timestamp with time zone,
    starts integer default 0 not null,
    constraint import_file_idempotency_key unique (uploaded_by, idempotency_key)
);

create index import_file_by_state on cordon.import_file (state, uploaded_at);

create table cordon.import_chunk (
    import_id uuid not null,
    chunk_no integer not null,
    content bytea not null,
    stored_at timestamp with time zone not null,
    primary key (import_id, chunk_no)
);

create table cordon.import_row (
    import_id uuid not null references cordon.import_file (id),
    line_no bigint not null,
    outcome varchar(20) not null,
    fingerprint varchar(64),
    remark bytea,
    primary key (import_id, line_no),
    constraint import_row_fingerprint unique (import_id, fingerprint)
);
