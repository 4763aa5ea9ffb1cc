create sequence cordon.vehicle_seq increment by 50;

-- The vehicles of the transfer teams. Whether one is free is not stored here but follows from the trips.
create table cordon.vehicle (
    id                bigint      not null primary key,
    version           integer     not null,
    team_code         varchar(32) not null references cordon.unit (code),
    plate             varchar(20) not null,
    kind              varchar(20) not null,
    seats             integer     not null,
    sealed_cab        boolean     not null,
    negative_pressure boolean     not null,
    in_service        boolean     not null,
    constraint vehicle_once unique (plate),
    constraint vehicle_seats check (seats between 1 and 99)
);

create sequence cordon.crew_seq increment by 50;

-- Who drives, and from when to when; a shift may pass midnight.
create table cordon.crew (
    id          bigint      not null primary key,
    version     integer     not null,
    team_code   varchar(32) not null references cordon.unit (code),
    name        varchar(40) not null,
    driver      varchar(50) not null,
    attendants  integer     not null,
    shift_start time        not null,
    shift_end   time        not null,
    on_duty     boolean     not null,
    constraint crew_once unique (team_code, name)
);
