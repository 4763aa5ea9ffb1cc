-- The files that a modeller has uploaded together and not deployed yet; the engine keeps what is deployed.
create table cordon.model_upload (
    id          uuid                     not null,
    name        varchar(200)             not null,
    uploaded_by varchar(64)              not null,
    uploaded_at timestamp with time zone not null,
    content     bytea                    not null,
    primary key (id, name)
);

create index model_upload_by on cordon.model_upload (uploaded_by);
