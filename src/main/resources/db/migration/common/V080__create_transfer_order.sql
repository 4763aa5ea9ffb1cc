create sequence cordon.transfer_order_seq increment by 50;

create table cordon.transfer_order (
    id                bigint                   not null primary key,
    version           integer                  not null,
    number            varchar(20)              not null,
    direction         varchar(10)              not null,
    open_key          varchar(40),
    vehicle_plate     varchar(20)              not null,
    driver            varchar(60)              not null,
    planned_pickup_at timestamp with time zone,
    ordered_at        timestamp with time zone not null,
    boarded_at        timestamp with time zone,
    temperature       numeric(3, 1),
    symptoms          bytea,
    arrived_at        timestamp with time zone,
    remark            bytea,
    cancelled_at      timestamp with time zone,
    constraint transfer_order_one_open unique (open_key)
);

create index transfer_order_number on cordon.transfer_order (number);
