create sequence cordon.trip_seq increment by 50;
create sequence cordon.trip_number_seq;

-- One drive of a vehicle with its passengers. Open until the vehicle is disinfected after it: until then the vehicle has no
-- other trip. Seats are those that may be used on this trip: one, if somebody must ride alone.
create table cordon.trip (
    id                bigint                   not null primary key,
    version           integer                  not null,
    number            varchar(20)              not null,
    team_code         varchar(32)              not null references cordon.unit (code),
    plate             varchar(20)              not null references cordon.vehicle (plate),
    open_plate        varchar(20),
    direction         varchar(10)              not null,
    seats             integer                  not null,
    driver            varchar(60)              not null,
    planned_pickup_at timestamp with time zone,
    opened_at         timestamp with time zone not null,
    over_at           timestamp with time zone,
    cancelled_at      timestamp with time zone,
    agent             varchar(60),
    disinfected_at    timestamp with time zone,
    constraint trip_number_once unique (number),
    constraint trip_one_open unique (open_plate),
    constraint trip_seats_known unique (id, seats)
);

-- Held by whoever assigns, boards, delivers or frees a vehicle of the team.
create table cordon.dispatch_desk (
    team_code varchar(32) not null primary key references cordon.unit (code)
);

-- Plate, driver and pickup stand with the trip; old orders keep what was written then.
alter table cordon.transfer_order alter column vehicle_plate drop not null;
alter table cordon.transfer_order alter column driver drop not null;

alter table cordon.transfer_order add column team_code varchar(32);
alter table cordon.transfer_order add column person_id bigint;
alter table cordon.transfer_order add column reason varchar(20);
alter table cordon.transfer_order add column urgency integer;
alter table cordon.transfer_order add column queued_at timestamp with time zone;
alter table cordon.transfer_order add column proposed_plate varchar(20);
alter table cordon.transfer_order add column door_outcome varchar(20);
alter table cordon.transfer_order add column trip_id bigint;
alter table cordon.transfer_order add column trip_seats integer;
alter table cordon.transfer_order add column seat integer;
alter table cordon.transfer_order add column departed_at timestamp with time zone;
alter table cordon.transfer_order add column route bytea;

-- Nobody sits twice on a seat, or on one that the trip does not have, whatever the program does.
alter table cordon.transfer_order add constraint transfer_order_trip
    foreign key (trip_id, trip_seats) references cordon.trip (id, seats);
alter table cordon.transfer_order add constraint transfer_order_seat_once unique (trip_id, seat);
alter table cordon.transfer_order add constraint transfer_order_seat_exists
    check (seat is null or (trip_seats is not null and seat between 1 and trip_seats));

create index transfer_order_waiting on cordon.transfer_order (team_code, open_key);
