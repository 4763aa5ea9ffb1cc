-- One key for each person and each number, sealed with the vault's key. The schema is copied apart from the others, and
-- only its newest copy is kept: see docs/guides/operating.md.
create schema if not exists cordon_keys;

create table cordon_keys.personal_key (
    subject varchar(80)              not null primary key,
    wrapped bytea                    not null,
    made_at timestamp with time zone not null
);

-- What tells who a person is, in one, under the person's own key; and keyed marks of how a name begins.
alter table cordon.person add column subject varchar(80);
alter table cordon.person add column identity_sealed bytea;
alter table cordon.person add column name_2_index bytea;
alter table cordon.person add column name_3_index bytea;
alter table cordon.person add column name_4_index bytea;

-- What is left of somebody whose identity was erased.
alter table cordon.person add column age_band varchar(8);
alter table cordon.person add column erased_at timestamp with time zone;

create table cordon.person_source_sealed (
    source_index     bytea        not null primary key,
    source           varchar(100) not null,
    source_id_sealed bytea        not null,
    person_id        bigint       not null references cordon.person (id)
);

alter table cordon.import_file alter column file_name drop not null;
alter table cordon.import_file add column emptied_at timestamp with time zone;
