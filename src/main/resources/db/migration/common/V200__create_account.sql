-- What the engine's identity tables cannot hold of an account. A closed account is no longer in the engine's tables;
-- its row stays, so that nobody else ever gets its user id.
create table cordon.account (
    user_id varchar(64) primary key,
    display_name varchar(200) not null,
    closed boolean default false not null,
    password_due boolean default false not null,
    version bigint default 0 not null
);
