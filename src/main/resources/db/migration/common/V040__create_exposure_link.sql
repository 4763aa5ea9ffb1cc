create sequence cordon.exposure_link_seq increment by 50;

create table cordon.exposure_link (
    id                  bigint                   not null primary key,
    source_person_id    bigint                   not null references cordon.person (id),
    contact_person_id   bigint                   not null references cordon.person (id),
    directed            boolean                  not null,
    category            varchar(32)              not null,
    relation            varchar(500),
    setting             varchar(500),
    first_exposure_date date,
    last_exposure_date  date,
    origin              varchar(100)             not null,
    listed_at           timestamp with time zone not null,
    unique (source_person_id, contact_person_id, directed)
);

create index exposure_link_contact on cordon.exposure_link (contact_person_id);
