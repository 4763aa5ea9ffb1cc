create table cordon.area (
    code        varchar(12)  not null primary key,
    level       varchar(16)  not null,
    parent_code varchar(12) references cordon.area (code),
    name_zh     varchar(100) not null,
    name_en     varchar(100) not null
);

create index area_parent on cordon.area (parent_code);
