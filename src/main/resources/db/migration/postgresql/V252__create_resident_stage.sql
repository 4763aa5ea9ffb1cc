-- A file beside the register, while it is compared. Nothing here is acknowledged to anybody: the file itself lies in
-- cordon.import_chunk, and whoever goes on with it counts these rows first.
create unlogged table cordon.resident_stage (
    line_no         bigint  not null primary key,
    refused         boolean not null,
    identity_hash   bytea   not null,
    content_hash    bytea,
    identity_sealed bytea,
    name_birth_mark bigint,
    name_phone_mark bigint,
    area_code       varchar(12),
    grid_code       varchar(20),
    household_id    varchar(60)
);

-- Rows of the stage that are not written: an earlier row of the file, or the register, has the person already.
create unlogged table cordon.resident_stage_out (
    line_no    bigint      not null primary key,
    outcome    varchar(20) not null,
    first_line bigint      not null
);
