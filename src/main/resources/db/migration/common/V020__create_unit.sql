create table cordon.unit (
    code      varchar(32)  not null primary key,
    kind      varchar(32)  not null,
    name_zh   varchar(100) not null,
    name_en   varchar(100) not null,
    area_code varchar(12)
);

create index unit_kind on cordon.unit (kind);

-- Which unit answers for a person or case in which capacity: the source of every phase's tenant.
create table cordon.responsibility (
    number      varchar(20)              not null,
    kind        varchar(32)              not null,
    unit_code   varchar(32)              not null references cordon.unit (code),
    assigned_at timestamp with time zone not null,
    primary key (number, kind)
);

create index responsibility_unit on cordon.responsibility (unit_code);
