-- The secret that an account shares with its holder's phone, sealed, and the last time step whose code was used.
create table cordon.second_factor (
    user_id varchar(64) primary key,
    secret bytea not null,
    last_step bigint default 0 not null
);

-- What the holder kept for the day on which the phone is lost; each is deleted when it is used.
create table cordon.recovery_code (
    user_id varchar(64) not null,
    code bytea not null,
    primary key (user_id, code)
);
