-- Who waits at home for a room, in the order of risk and waiting time.
create table cordon.room_queue (
    number    varchar(20)              not null primary key,
    risk_rank integer                  not null,
    since     timestamp with time zone not null
);

create index room_queue_order on cordon.room_queue (risk_rank, since, number);

-- Whoever joins the queue and whoever serves it take turns: nobody waits for a room that has just become free.
create table cordon.room_turn (
    id integer not null primary key
);

insert into cordon.room_turn (id) values (1);
