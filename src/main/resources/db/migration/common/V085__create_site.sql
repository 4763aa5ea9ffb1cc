create sequence cordon.site_room_seq increment by 50;

create table cordon.site_room (
    id        bigint      not null primary key,
    site_code varchar(32) not null references cordon.unit (code),
    name      varchar(20) not null,
    constraint site_room_once unique (site_code, name)
);

create sequence cordon.stay_seq increment by 50;

create table cordon.stay (
    id                   bigint                   not null primary key,
    version              integer                  not null,
    number               varchar(20)              not null,
    open_number          varchar(20),
    site_code            varchar(32)              not null references cordon.unit (code),
    expected_at          timestamp with time zone not null,
    arrived_at           timestamp with time zone,
    arrival_temperature  numeric(3, 1),
    belongings           bytea,
    room                 varchar(20),
    occupied_room        varchar(60),
    checked_in_at        timestamp with time zone,
    intake               bytea,
    left_at              timestamp with time zone,
    release_order_number varchar(60),
    end_reason           varchar(60),
    constraint stay_one_open unique (open_number),
    constraint stay_one_in_room unique (occupied_room)
);

create index stay_number on cordon.stay (number);
create index stay_site on cordon.stay (site_code, left_at);

create sequence cordon.health_check_seq increment by 50;

create table cordon.health_check (
    id          bigint                   not null primary key,
    stay_id     bigint                   not null references cordon.stay (id),
    number      varchar(20)              not null,
    checked_at  timestamp with time zone not null,
    temperature numeric(3, 1)            not null,
    symptoms    bytea,
    remark      bytea
);

create index health_check_number on cordon.health_check (number, checked_at);
